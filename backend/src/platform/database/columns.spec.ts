import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columnsOf, insertOf, recordOf } from './index.js';

@Entity('thing')
class ThingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'short_name' })
  shortName: string;

  @Column('text')
  secret: string;
}

@Entity('small_thing')
class SmallThingEntity extends ThingEntity {
  @Column('integer', { name: 'size_in_mm' })
  size: number;

  @Column('jsonb', { nullable: true })
  marks: string[] | null;
}

const FIELDS = [
  { name: 'id', type: 'uuid' },
  { name: 'shortName', type: 'text' },
] as const;

describe('columns of an entity', () => {
  it('are those of the declared fields', () => {
    expect(columnsOf(ThingEntity, 't', FIELDS)).toEqual({ id: 't.id', shortName: 't.short_name' });
  });

  it('may be inherited', () => {
    const fields = [...FIELDS, { name: 'size', type: 'number' }] as const;
    expect(columnsOf(SmallThingEntity, 's', fields)).toEqual({ id: 's.id', shortName: 's.short_name', size: 's.size_in_mm' });
  });

  it('do not answer a field that was forgotten in the entity', () => {
    expect(() => columnsOf(ThingEntity, 't', [...FIELDS, { name: 'colour', type: 'text' }])).toThrow('ThingEntity');
  });

  it('make up the record, with what is reckoned beside them', () => {
    const columns = columnsOf(ThingEntity, 't', FIELDS);
    expect(recordOf({ ...columns, age: 'age(t.born)' })).toBe(
      `json_build_object('id', t.id, 'shortName', t.short_name, 'age', age(t.born))`,
    );
  });

  it('store a row, without what is not given', () => {
    expect(insertOf(SmallThingEntity, { id: '1', shortName: undefined, size: 4, marks: ['a'] })).toEqual({
      sql: 'INSERT INTO small_thing (id, size_in_mm, marks) VALUES ($1, $2, $3)',
      values: ['1', 4, '["a"]'],
    });
    expect(insertOf(SmallThingEntity, { marks: null }).values).toEqual([null]);
    expect(() => insertOf(SmallThingEntity, { colour: 'red' })).toThrow('SmallThingEntity has no column for colour');
  });
});
