import { Module, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { CustomFieldsModule } from '../custom-fields/index.js';
import { DuplicatesModule, LargeWrites } from '../duplicates/index.js';
import { GroupsModule } from '../groups/index.js';
import { NetworksModule } from '../networks/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonsModule } from '../persons/index.js';
import { TopicsModule } from '../topics/index.js';
import { CheckProcessor } from './check.processor.js';
import { CheckService } from './check.service.js';
import { ImportController } from './import.controller.js';
import { ImportFiles } from './import.file.js';
import { ImportProgress } from './import.progress.js';
import { ImportRepository, LISTING, TABLE } from './import.repository.js';
import { ImportService } from './import.service.js';
import { ImportTargets } from './import.targets.js';
import { ImportRowController } from './import-row.controller.js';
import { ImportRowRepository } from './import-row.repository.js';
import { ImportRowService } from './import-row.service.js';
import { MadeRecords } from './made.records.js';
import { MembershipTarget } from './membership.target.js';
import { NamedOrganisationRepository } from './named-organisation.repository.js';
import { NamedRecords } from './named-records.repository.js';
import { OrganisationNames } from './organisation-names.js';
import { OrganisationReversal } from './organisation.reversal.js';
import { OrganisationTarget } from './organisation.target.js';
import { PersonTarget } from './person.target.js';
import { RecordTraces } from './record-traces.repository.js';
import { Reversal } from './reversal.js';
import { RunProcessor } from './run.processor.js';
import { RunService } from './run.service.js';
import { SeatTarget } from './seat.target.js';
import { TopicNames } from './topic-names.repository.js';
import { UndoProcessor } from './undo.processor.js';
import { UndoService } from './undo.service.js';

const TARGETS = [PersonTarget, OrganisationTarget, MembershipTarget, SeatTarget, ImportTargets];
const NAMES = [NamedOrganisationRepository, NamedRecords, OrganisationNames, TopicNames];
const WORK = [CheckService, CheckProcessor, RunService, RunProcessor, UndoService, UndoProcessor];
const UNDOING = [Reversal, OrganisationReversal, MadeRecords, RecordTraces];

@Module({
  imports: [CustomFieldsModule, DuplicatesModule, GroupsModule, NetworksModule, OrganisationsModule, PersonsModule, TopicsModule],
  controllers: [ImportController, ImportRowController],
  providers: [
    ImportService,
    ImportRepository,
    ImportRowService,
    ImportRowRepository,
    ImportFiles,
    ImportProgress,
    ...TARGETS,
    ...NAMES,
    ...WORK,
    ...UNDOING,
  ],
  exports: [MadeRecords],
})
export class ImportsModule implements OnModuleInit {
  constructor(
    private readonly resources: ResourceRegistry,
    private readonly imports: ImportRepository,
    private readonly writes: LargeWrites,
  ) {}

  onModuleInit(): void {
    const list = { table: TABLE, current: 'true', listing: () => Promise.resolve(LISTING) };
    this.resources.add({ name: 'imports', read: 'imports.use', list });
    this.writes.add({ isUnderWay: (tx) => this.imports.isOneUnderWay(tx) });
  }
}
