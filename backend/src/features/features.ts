import type { Type } from '@nestjs/common';
import { AccountModule } from './account/index.js';
import { ApiTokensModule } from './api-tokens/index.js';
import { AudienceEntity, AudiencesModule } from './audiences/index.js';
import { BriefingsModule } from './briefings/index.js';
import { ChangesModule } from './changes/index.js';
import { ContactNoteEntity, ContactsModule } from './contacts/index.js';
import { CollectivesModule } from './collectives/index.js';
import { CustomFieldEntity, CustomFieldsModule } from './custom-fields/index.js';
import { DuplicatesModule } from './duplicates/index.js';
import { DataExportEntity, ExportsModule } from './exports/index.js';
import { FileEntity, FilesModule } from './files/index.js';
import { FilingsModule } from './filings/index.js';
import { FollowUpsModule } from './follow-ups/index.js';
import { GroupEntity, GroupsModule, SeatEntity } from './groups/index.js';
import { ImportEntity, ImportsModule } from './imports/index.js';
import { InitiativeEntity, InitiativesModule, MilestoneEntity } from './initiatives/index.js';
import { InvitationEntity, InvitationsModule, OfficeLinkEntity } from './invitations/index.js';
import { MeetingEntity, MeetingPartyEntity, MeetingsModule } from './meetings/index.js';
import { InstallationMessageEntity, MessageEntity, MessagesModule } from './messages/index.js';
import { LineageLinkEntity, LineageModule } from './lineage/index.js';
import { ActionItemEntity, AgendaItemEntity, DecisionEntity, MinutesEditionEntity, MinutesModule } from './minutes/index.js';
import { MembershipEntity, NetworkEntity, NetworksModule } from './networks/index.js';
import { OrganisationEntity, OrganisationsModule } from './organisations/index.js';
import { PartnerPagesModule } from './partner-pages/index.js';
import { PersonEntity, PersonsModule, PositionEntity } from './persons/index.js';
import { PositionChangesModule } from './position-changes/index.js';
import { ProgrammeEntity, ProgrammesModule } from './programmes/index.js';
import { QueuesModule } from './queues/index.js';
import { IndicatorEntity, MunicipalityEntity, RegionsModule } from './regions/index.js';
import { RegisterEntryEntity, RegisterModule } from './register/index.js';
import { ReminderEntity, RemindersModule } from './reminders/index.js';
import { RelationshipEntity, RelationshipsModule } from './relationships/index.js';
import { SearchModule } from './search/index.js';
import { SecondFactorModule } from './second-factor/index.js';
import { SessionModule } from './session/index.js';
import { TodayModule } from './today/index.js';
import { CitationEntity, SourceEntity, SourcesModule } from './sources/index.js';
import { TopicEntity, TopicsModule } from './topics/index.js';
import { ProposedChangeEntity, UpdateRequestEntity, UpdateRoundEntity, UpdateRoundsModule } from './update-rounds/index.js';
import { UsersModule } from './users/index.js';
import { ViewEntity, ViewsModule } from './views/index.js';

/** Every feature, in dependency order: a later one may import an earlier one, never the other way round. */
export const FEATURES: Type[] = [
  RegionsModule,
  MessagesModule,
  FollowUpsModule,
  QueuesModule,
  UsersModule,
  SecondFactorModule,
  ApiTokensModule,
  SessionModule,
  AccountModule,
  CustomFieldsModule,
  TopicsModule,
  SourcesModule,
  ProgrammesModule,
  RegisterModule,
  OrganisationsModule,
  PersonsModule,
  RelationshipsModule,
  NetworksModule,
  GroupsModule,
  InitiativesModule,
  CollectivesModule,
  MeetingsModule,
  InvitationsModule,
  PositionChangesModule,
  MinutesModule,
  RemindersModule,
  ContactsModule,
  BriefingsModule,
  LineageModule,
  ViewsModule,
  AudiencesModule,
  DuplicatesModule,
  ExportsModule,
  ImportsModule,
  UpdateRoundsModule,
  FilesModule,
  FilingsModule,
  SearchModule,
  PartnerPagesModule,
  TodayModule,
  ChangesModule,
];

export const ENTITIES: (new () => object)[] = [
  MunicipalityEntity,
  IndicatorEntity,
  MessageEntity,
  InstallationMessageEntity,
  CustomFieldEntity,
  TopicEntity,
  SourceEntity,
  CitationEntity,
  ProgrammeEntity,
  RegisterEntryEntity,
  OrganisationEntity,
  PersonEntity,
  PositionEntity,
  RelationshipEntity,
  NetworkEntity,
  MembershipEntity,
  GroupEntity,
  SeatEntity,
  MeetingEntity,
  MeetingPartyEntity,
  InvitationEntity,
  OfficeLinkEntity,
  InitiativeEntity,
  MilestoneEntity,
  AgendaItemEntity,
  DecisionEntity,
  ActionItemEntity,
  MinutesEditionEntity,
  ReminderEntity,
  ContactNoteEntity,
  LineageLinkEntity,
  ViewEntity,
  AudienceEntity,
  UpdateRoundEntity,
  UpdateRequestEntity,
  ProposedChangeEntity,
  ImportEntity,
  DataExportEntity,
  FileEntity,
];
