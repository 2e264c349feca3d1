import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { SetMetadata, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/index.js';
import { checkedInput } from './input.pipe.js';

export interface UploadedFile {
  name: string;
  /** Where it lies until the work is done. */
  path: string;
  /** Begins to read its bytes. */
  open: () => Readable;
}

/**
 * Hands `work` the one file of a multipart request once all of it has arrived: a slow line must not hold a transaction, and
 * with it a connection of the database, open.
 * @throws AppError `unsupported_type` where the request is of another kind, `invalid_input` where it brings no file, or
 * breaks off
 */
export async function withUploadedFile<T>(request: FastifyRequest, work: (file: UploadedFile) => Promise<T>): Promise<T> {
  return withReceived(request, ({ file }) => work(file));
}

export const SENT_ORDER = 'http:sent-order';

/** Declares what the form of a route with `withUploadedOrder` says of its file, for the description of the API. */
export const SentOrder = (type: Type<object>): MethodDecorator => SetMetadata(SENT_ORDER, type);

/**
 * The same for a file that says in a field before it, as JSON, what is to become of it.
 * @throws AppError as above, and `invalid_input` where the order does not keep the rules of its class
 */
export async function withUploadedOrder<Order extends object, T>(
  request: FastifyRequest,
  type: new () => Order,
  work: (file: UploadedFile, order: Order) => Promise<T>,
): Promise<T> {
  return withReceived(request, async ({ file, order }) => work(file, await checkedInput(type, parsed(order))));
}

/** Characters of an order: a few hundred records with what is said about them. */
const ORDER_LENGTH = 200_000;

interface Received {
  file: UploadedFile;
  order: string;
}

async function withReceived<T>(request: FastifyRequest, work: (received: Received) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw new AppError('unsupported_type', { values: { name: '' } });
  const path = join(tmpdir(), `knotenpunkt-${randomUUID()}`);
  try {
    const { name, order } = await receive(request, path);
    if (!name) throw new AppError('invalid_input', { fields: [{ path: 'file', code: 'required' }] });
    return await work({ file: { name, path, open: () => createReadStream(path) }, order });
  } finally {
    await rm(path, { force: true });
  }
}

/** @returns the name of the file, which is undefined where there is none, and what was said before it */
async function receive(request: FastifyRequest, path: string): Promise<{ name: string | undefined; order: string }> {
  try {
    const file: MultipartFile | undefined = await request.file({ limits: { fields: 1, fieldSize: ORDER_LENGTH } });
    if (file) await pipeline(file.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return { name: file?.filename, order: fieldOf(file, 'order') };
  } catch (cause) {
    // What the parser has a status for is told as that; its other errors are about the form of the request.
    throw hasStatus(cause) ? cause : new AppError('invalid_input', { fields: [{ path: 'file', code: 'invalid' }], cause });
  }
}

function fieldOf(file: MultipartFile | undefined, name: string): string {
  const field = file?.fields[name];
  return field && !Array.isArray(field) && field.type === 'field' ? String(field.value) : '';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new AppError('malformed_json', { cause });
  }
}

function hasStatus(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'statusCode' in error;
}
