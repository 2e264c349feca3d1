import { IsString, MaxLength } from 'class-validator';

export class SearchQuery {
  @IsString()
  @MaxLength(200)
  q: string;
}
