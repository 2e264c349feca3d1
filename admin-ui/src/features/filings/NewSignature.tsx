import type { MailSignature, SignatureProposal } from '@knotenpunkt/shared';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRecordPath } from '../../components/record/RecordPathContext.js';
import { problemText } from '../../data/problem.js';
import { ContactFields } from './ContactFields.js';
import { contactInput, whyInput, type ContactDraft, type WhyDraft } from './filing-draft.js';
import { addSigned, useRefresh } from './filings.api.js';
import { WhyFields } from './WhyFields.js';

/** A signature of somebody nobody knows: they become a person, with their organisation where that is new, too. */
export function NewSignature({ proposal, onDone }: { proposal: SignatureProposal; onDone: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const pathOf = useRecordPath();
  const refresh = useRefresh();
  const [contact, setContact] = useState(() => contactOf(proposal));
  const [why, setWhy] = useState<WhyDraft>({ purpose: '', legalBasis: '', dataSource: translate('filings.signature.source') });
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => addSigned({ contact: contactInput(contact), why: whyInput(why) }),
    onSuccess: ({ id }) => {
      refresh();
      onDone();
      void navigate(pathOf('persons', id) ?? '/');
    },
  });
  return (
    <form
      className="filing-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <ContactFields contact={contact} path="contact" error={error} onChange={setContact} />
      <WhyFields why={why} path="why" error={error} onChange={setWhy} />
      <div role="alert">{error !== null && <p className="notice problem">{problemText(translate, error)}</p>}</div>
      <footer className="btns form-foot">
        <button type="submit" className="btn primary" disabled={isPending || !contact.lastName.trim()}>
          {translate('filings.signature.add')}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          {translate('filings.do_not_file')}
        </button>
      </footer>
    </form>
  );
}

function contactOf({ signature, organisation }: SignatureProposal): ContactDraft {
  const said = (name: keyof MailSignature): string => signature[name] ?? '';
  const address = { street: said('street'), postalCode: said('postalCode'), municipality: said('municipality') };
  const house = { name: said('organisation'), kind: 'other' as const, ...address, website: said('website') };
  return {
    title: said('title'),
    firstName: said('firstName'),
    lastName: said('lastName'),
    email: said('email'),
    phone: said('phone'),
    mobile: said('mobile'),
    function: said('function'),
    department: said('department'),
    organisationId: organisation?.id ?? null,
    newOrganisation: !organisation && house.name ? house : null,
  };
}
