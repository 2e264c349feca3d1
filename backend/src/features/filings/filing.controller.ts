import {
  FilingInput,
  FilingPlacesInput,
  SignatureInput,
  SignedPersonInput,
  type ContactNote,
  type FilingPreview,
  type Person,
} from '@knotenpunkt/shared';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, SentOrder, withUploadedFile, withUploadedOrder } from '../../platform/http/index.js';
import { FilingService } from './filing.service.js';
import { NewContactService } from './new-contact.service.js';
import { PreviewService } from './preview.service.js';
import { SignatureService } from './signature.service.js';

@Controller('filings')
export class FilingController {
  constructor(
    private readonly filings: FilingService,
    private readonly previews: PreviewService,
    private readonly contacts: NewContactService,
    private readonly signatures: SignatureService,
  ) {}

  /** Reads a mail (.eml, .msg) or a pasted text (.txt) as multipart/form-data. Nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @Access('contacts.write')
  preview(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<FilingPreview> {
    return withUploadedFile(request, (file) => this.previews.preview(caller, file));
  }

  /** Files the same as a contact note. The field `order` comes before the file. */
  @Post()
  @Access('contacts.write')
  @SentOrder(FilingInput)
  file(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<ContactNote> {
    return withUploadedOrder(request, FilingInput, (file, order) => this.filings.file(caller, file, order));
  }

  /** Lets a mail that is filed name further records. It lies with one group, network and initiative at most; another one is refused. */
  @Post(':id/places')
  @HttpCode(200)
  @Access('contacts.write')
  alsoName(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() places: FilingPlacesInput): Promise<ContactNote> {
    return this.filings.alsoName(caller, id, places);
  }

  /** Makes a person of what a signature says. */
  @Post('persons')
  @Access('persons.write')
  addPerson(@CurrentCaller() caller: Caller, @Body() input: SignedPersonInput): Promise<Person> {
    return this.contacts.create(caller, input);
  }

  /** Takes over what a signature says otherwise than the records of a person. */
  @Post('signatures')
  @HttpCode(200)
  @Access('persons.write')
  apply(@CurrentCaller() caller: Caller, @Body() input: SignatureInput): Promise<Person> {
    return this.signatures.apply(caller, input);
  }
}
