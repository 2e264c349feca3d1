import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsHexColor,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { servedWith } from '../http/index.js';
import { InputSchemas } from './input-schemas.js';

class Part {
  @IsIn(['a', 'b'])
  kind: string;
}

class Input {
  @IsString()
  @Matches(/\S/)
  @MaxLength(80)
  name: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;

  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @MaxLength(5, { each: true })
  tags: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Part)
  parts: Part[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Part)
  part?: Part | null;
}
servedWith(Input, [{ name: 'id', type: 'uuid', readOnly: true }]);

class Painted {
  @IsHexColor()
  colour: string;
}

describe('InputSchemas', () => {
  it('say what the rules of the class say', () => {
    const schemas = new InputSchemas();
    expect(schemas.of(Input)).toEqual({ $ref: '#/components/schemas/Input' });
    const part = { $ref: '#/components/schemas/Part' };
    expect(schemas.named).toEqual({
      Input: {
        type: 'object',
        properties: {
          id: { readOnly: true },
          name: { type: 'string', pattern: '\\S', maxLength: 80 },
          version: { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] },
          tags: { type: 'array', maxItems: 3, items: { type: 'string', maxLength: 5 } },
          parts: { type: 'array', items: part },
          part: { anyOf: [part, { type: 'null' }] },
        },
        required: ['name', 'tags', 'parts'],
        additionalProperties: false,
      },
      Part: {
        type: 'object',
        properties: { kind: { enum: ['a', 'b'] } },
        required: ['kind'],
        additionalProperties: false,
      },
    });
  });

  it('refuse a rule they cannot describe', () => {
    expect(() => new InputSchemas().of(Painted)).toThrow('isHexColor');
  });
});
