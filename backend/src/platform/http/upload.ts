import type { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/index.js';

export interface UploadedFile {
  name: string;
  bytes: Readable;
}

/**
 * The one file of a multipart request, still to be read.
 * @throws AppError `unsupported_type` where the request is of another kind, `invalid_input` where it brings no file
 */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new AppError('unsupported_type', { values: { name: '' } });
  const file: MultipartFile | undefined = await request.file();
  if (!file?.filename) throw new AppError('invalid_input', { fields: [{ path: 'file', code: 'required' }] });
  return { name: file.filename, bytes: file.file };
}
