import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { FirstPositionInput } from '../persons/position.dto.js';

/**
 * What becomes of a seat or an invitation when somebody changes their position. `keep`: it goes with them, on behalf of where they
 * work now. `end`: it ends. `pass`: a successor takes it over, on behalf of where it belonged.
 */
export const HANDOVERS = ['keep', 'end', 'pass'] as const;
export type Handover = (typeof HANDOVERS)[number];

/** More than anybody holds. */
const MOST = 200;

export class HandoverInput {
  /** Of the seat or the invitation. */
  @IsUUID()
  id: string;

  @IsIn(HANDOVERS)
  handover: Handover;

  /** The person who takes over; needed to pass it on. */
  @IsOptional()
  @IsUUID()
  successorId?: string | null;
}

/** Somebody leaves a position for another one. Seats and invitations that are not named are kept. */
export class PositionChangeInput {
  /** The position that ends. */
  @IsUUID()
  positionId: string;

  /** When it ends and the other one begins. */
  @IsPartialDate()
  on?: PartialDate | null;

  /** The position that begins; `since` where that is another day. */
  @IsDefined()
  @ValidateNested()
  @Type(() => FirstPositionInput)
  position: FirstPositionInput;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => HandoverInput)
  seats?: HandoverInput[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => HandoverInput)
  invitations?: HandoverInput[];
}
