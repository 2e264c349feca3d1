import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/index.js';

export interface UploadedFile {
  name: string;
  bytes: Readable;
  /** Where it lies until the work is done, for those who must read it more than once. */
  path: string;
}

/**
 * Hands `work` the one file of a multipart request once all of it has arrived: a slow line must not hold a transaction, and
 * with it a connection of the database, open.
 * @throws AppError `unsupported_type` where the request is of another kind, `invalid_input` where it brings no file, or
 * breaks off
 */
export async function withUploadedFile<T>(request: FastifyRequest, work: (file: UploadedFile) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw new AppError('unsupported_type', { values: { name: '' } });
  const path = join(tmpdir(), `knotenpunkt-${randomUUID()}`);
  try {
    const name = await receive(request, path);
    if (!name) throw new AppError('invalid_input', { fields: [{ path: 'file', code: 'required' }] });
    const bytes = createReadStream(path);
    return await work({ name, bytes, path }).finally(() => bytes.destroy());
  } finally {
    await rm(path, { force: true });
  }
}

/** @returns the name of the file; undefined where there is none */
async function receive(request: FastifyRequest, path: string): Promise<string | undefined> {
  try {
    const file: MultipartFile | undefined = await request.file();
    if (file) await pipeline(file.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return file?.filename;
  } catch (cause) {
    // What the parser has a status for is told as that; its other errors are about the form of the request.
    throw hasStatus(cause) ? cause : new AppError('invalid_input', { fields: [{ path: 'file', code: 'invalid' }], cause });
  }
}

function hasStatus(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'statusCode' in error;
}
