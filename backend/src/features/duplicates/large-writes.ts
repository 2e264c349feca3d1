import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

/** Work that writes thousands of records of a region. */
export interface LargeWrite {
  isUnderWay(tx: Tx): Promise<boolean>;
}

/** Work during which nobody looks for duplicates: half of what it writes would be compared twice, in the time it needs itself. */
@Injectable()
export class LargeWrites {
  private readonly kinds: LargeWrite[] = [];

  add(kind: LargeWrite): void {
    this.kinds.push(kind);
  }

  async areUnderWay(tx: Tx): Promise<boolean> {
    for (const kind of this.kinds) if (await kind.isUnderWay(tx)) return true;
    return false;
  }
}
