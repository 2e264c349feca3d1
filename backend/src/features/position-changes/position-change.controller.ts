import { PositionChangeInput, type LooseEnds, type Person } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId } from '../../platform/http/index.js';
import { PositionChangeService } from './position-change.service.js';

@Controller('persons')
export class PositionChangeController {
  constructor(private readonly changes: PositionChangeService) {}

  /** The seats and invitations that hang on a person, before they change their position. */
  @Get(':id/loose-ends')
  @Access('persons.write')
  looseEnds(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<LooseEnds> {
    return this.changes.looseEnds(caller, id);
  }

  /** Ends one position, begins another, and hands over seats and invitations. Nobody is written to by it. */
  @Post(':id/change-position')
  @HttpCode(200)
  @Access('persons.write')
  change(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() input: PositionChangeInput): Promise<Person> {
    return this.changes.change(caller, id, input);
  }
}
