import type { SessionRegion } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';

export interface NewRegion {
  id: string;
  name: string;
  demo: SessionRegion['demo'];
}

@Injectable()
export class RegionRepository {
  constructor(private readonly database: Database) {}

  async any(): Promise<boolean> {
    const rows = await this.database.open('SELECT FROM region LIMIT 1');
    return rows.length > 0;
  }

  async insert(tx: Tx, region: NewRegion): Promise<void> {
    await tx.query('INSERT INTO region (id, name, demo) VALUES ($1, $2, $3)', [region.id, region.name, region.demo]);
  }
}
