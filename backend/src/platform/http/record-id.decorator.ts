import { Param, type PipeTransform } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { AppError } from '../errors/index.js';

/** Something that cannot be an id names no record. */
const existingId: PipeTransform<string, string> = {
  transform(id) {
    if (!isUuid(id)) throw new AppError('not_found');
    return id.toLowerCase();
  },
};

/** The `:id` of a route, or another id in its path. */
export const RecordId = (name = 'id'): ParameterDecorator => Param(name, existingId);
