import { IsOptional, IsUUID } from 'class-validator';

export class ChangesQuery {
  /** Id of the last event seen; without it only the latest is answered. */
  @IsOptional()
  @IsUUID()
  since?: string;
}
