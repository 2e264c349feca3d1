import type {
  ContactNote,
  FilingInput,
  FilingPlacesInput,
  FilingPreview,
  Person,
  SignatureInput,
  SignedPersonInput,
} from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../data/api.js';
import { upload } from '../../data/upload.js';

const RESOURCE = 'filings';

export const PATH = 'ablage';

/** Files of mail programs. */
export const ACCEPTED = '.eml,.msg,message/rfc822,application/vnd.ms-outlook';

/** Records in whose histories mails are filed. */
export const PARTNERS = ['organisations', 'persons', 'groups', 'networks', 'initiatives'];

/** A text that was pasted travels as a file like all others. */
export function asFile(text: string): File {
  return new File([text], 'text.txt', { type: 'text/plain' });
}

export const isText = (file: File): boolean => file.name.endsWith('.txt');

export function readFile(file: File, signal: AbortSignal): Promise<FilingPreview> {
  return upload<FilingPreview>(`/${RESOURCE}/preview`, file, { signal });
}

export function fileIt(file: File, order: FilingInput, signal: AbortSignal): Promise<ContactNote> {
  return upload<ContactNote>(`/${RESOURCE}`, file, { signal, order });
}

export function alsoName(noteId: string, places: FilingPlacesInput): Promise<ContactNote> {
  return request(`/${RESOURCE}/${noteId}/places`, { method: 'POST', body: places });
}

export function takeBack(noteId: string): Promise<void> {
  return request(`/contact-notes/${noteId}`, { method: 'DELETE' });
}

export function addSigned(input: SignedPersonInput): Promise<Person> {
  return request(`/${RESOURCE}/persons`, { method: 'POST', body: input });
}

export function applySignature(input: SignatureInput): Promise<Person> {
  return request(`/${RESOURCE}/signatures`, { method: 'POST', body: input });
}

/** Whatever shows contacts is read again. */
export function useRefresh(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const changed of [...PARTNERS, 'contact-notes', 'positions', 'reminders', 'today']) {
      void queryClient.invalidateQueries({ queryKey: [changed] });
    }
  };
}
