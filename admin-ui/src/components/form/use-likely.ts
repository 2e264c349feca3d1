import type { LikelyRecord } from '@knotenpunkt/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { request } from '../../data/api.js';

/** What a form has typed that tells who or what is meant. */
const ASKED = ['emails', 'phones', 'municipality', 'street', 'website', 'email', 'phone', 'position.email', 'position.phone'];

/** Records that what is being typed may be: by mail address, phone number and the spelling of the name. */
export function useLikely(resource: string, name: string): LikelyRecord[] {
  const [emails, phones, city, street, website, email, phone, officeMail, officePhone] = useWatch({ name: ASKED }) as unknown[];
  const asked = JSON.stringify({
    resource,
    name,
    emails: [...textsOf(emails, 'address'), ...textsOf([email, officeMail])],
    phones: [...textsOf(phones, 'number'), ...textsOf([phone, officePhone])],
    city: city || null,
    street: street || null,
    website: website || null,
  });
  const deferred = useDeferredValue(asked);
  const { data = [] } = useQuery({
    queryKey: ['duplicates', 'likely', deferred],
    queryFn: ({ signal }) =>
      request<LikelyRecord[]>('/duplicates/likely', { method: 'POST', body: JSON.parse(deferred) as object, signal }),
    enabled: name.trim().length >= ENOUGH,
    placeholderData: keepPreviousData,
  });
  return data;
}

/** Fewer letters find too much to be a hint. */
const ENOUGH = 3;

/** The texts of a list, or a property of its entries. */
function textsOf(list: unknown, property?: string): string[] {
  const entries: unknown[] = Array.isArray(list) ? list : [];
  const texts = entries.map((entry) => (property ? (entry as Record<string, unknown> | null)?.[property] : entry));
  return texts.filter((text) => typeof text === 'string').filter((text) => text.trim() !== '');
}
