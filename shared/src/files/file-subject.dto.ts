import { IsString, IsUUID, MaxLength } from 'class-validator';

/** The record a file is to belong to. */
export class FileSubject {
  @IsString()
  @MaxLength(60)
  subjectType: string;

  @IsUUID()
  subjectId: string;
}
