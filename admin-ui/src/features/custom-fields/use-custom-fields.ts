import type { Customisable, CustomField } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useGetList, useNotify, useTranslate } from 'ra-core';
import { useRef, useState } from 'react';
import { problemText } from '../../data/problem.js';

export const RESOURCE = 'custom-fields';
const ALL = { page: 1, perPage: 1_000 };
const IN_ORDER = { field: 'position', order: 'ASC' } as const;

/** The own fields of a resource in their order. */
export function useCurrentFields(resource: Customisable) {
  return useGetList<CustomField>(RESOURCE, { filter: { resource }, sort: IN_ORDER, pagination: ALL });
}

export function useArchivedFields(resource: Customisable) {
  const filter = {
    and: [
      { field: 'resource', op: 'eq', value: resource },
      { field: 'archivedAt', op: 'empty', value: false },
    ],
  };
  return useGetList<CustomField>(RESOURCE, { filter, sort: IN_ORDER, pagination: ALL });
}

/** Puts fields into another order, seen at once and saved one after the other, however fast somebody goes on. */
export function useOrder(fields: readonly CustomField[]) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const send = useSendOrder();
  const [wanted, setWanted] = useState<readonly CustomField[]>();
  const latest = useRef(wanted);
  const saved = useRef(Promise.resolve());

  const saveAfterwards = async (order: readonly CustomField[], former: Promise<void>): Promise<void> => {
    await former;
    if (latest.current !== order) return;
    await send(order).catch((error: unknown) => notify(problemText(translate, error), { type: 'error' }));
    await queryClient.invalidateQueries({ queryKey: [RESOURCE] });
    if (latest.current === order) setWanted(undefined);
  };
  const save = (order: readonly CustomField[]) => {
    latest.current = order;
    setWanted(order);
    saved.current = saveAfterwards(order, saved.current);
  };
  return { order: wanted ?? fields, save };
}

/** Gives each field its place as position, beginning from how they stand now. */
function useSendOrder() {
  const dataProvider = useDataProvider();
  return async (order: readonly CustomField[]): Promise<void> => {
    const { data: current } = await dataProvider.getMany<CustomField>(RESOURCE, { ids: order.map(({ id }) => id) });
    for (const field of current) {
      const position = order.findIndex(({ id }) => id === field.id);
      if (field.position === position) continue;
      await dataProvider.update(RESOURCE, { id: field.id, data: { ...field, position }, previousData: field });
    }
  };
}
