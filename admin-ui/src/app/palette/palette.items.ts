import { FAMILY_OF_KIND, type OrganisationFamily, type OrganisationKind, type SearchHit } from '@knotenpunkt/shared';
import { LANGUAGES } from '@knotenpunkt/shared/session';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router';
import type { IconName } from '../../components/Icon.js';
import { problemText } from '../../data/problem.js';
import type { Command } from '../feature.js';
import { FEATURES } from '../features.js';
import { recordPath, useCreateCommands, useNavigationGroups } from '../layout/navigation.js';
import { hitGroups } from './search-groups.js';
import { useMay, useSession } from '../session/SessionContext.js';
import { THEMES, useTheme } from '../theme.js';

export interface PaletteItem {
  id: string;
  label: string;
  detail?: string;
  icon?: IconName;
  /** Of a found organisation, shown as its glyph. */
  family?: OrganisationFamily;
  run: () => void;
}

export interface PaletteGroup {
  label: string;
  items: PaletteItem[];
}

/** Pages and commands, as far as the user may, that fit what was typed. */
export function useCommandGroups(query: string): PaletteGroup[] {
  const translate = useTranslate();
  const groups = [
    { label: translate('palette.create'), items: useLinks(useCreateCommands()) },
    { label: translate('palette.pages'), items: useLinks(usePages()) },
    { label: translate('palette.commands'), items: useCommands() },
  ];
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => matches(item.label, query)) }))
    .filter((group) => group.items.length > 0);
}

/** Hits of one kind shown in the palette, where others were found, too. */
const SHOWN = 5;

/** Found records by kind, at last the way to all of them; those no page of ours shows are left out. */
export function useHitGroups(hits: SearchHit[], query: string): PaletteGroup[] {
  const translate = useTranslate();
  const navigate = useNavigate();
  const lists = useNavigationGroups().flatMap(({ entries }) => entries);
  const itemOf = (hit: SearchHit): PaletteItem[] => {
    const path = hitPath(hit);
    if (!path) return [];
    return [
      {
        id: hit.id,
        label: hit.name,
        detail: hit.detail ?? undefined,
        family: familyOf(hit),
        icon: lists.find(({ count }) => count === hit.resource)?.icon,
        run: () => void navigate(path),
      },
    ];
  };
  const groups = hitGroups(hits)
    .map(({ resource, hits }) => ({ label: translate(`${resource}.title`), items: hits.flatMap(itemOf) }))
    .filter(({ items }) => items.length > 0);
  if (groups.length === 0) return [];
  const all: PaletteItem = {
    id: 'search all',
    label: translate('palette.all', { query: query.trim() }),
    icon: 'search',
    run: () => void navigate(`/suche?${new URLSearchParams({ q: query.trim() }).toString()}`),
  };
  const shown = groups.length > 1 ? groups.map((group) => ({ ...group, items: group.items.slice(0, SHOWN) })) : groups;
  return [...shown, { label: translate('palette.more'), items: [all] }];
}

export function familyOf({ resource, kind }: SearchHit): OrganisationFamily | undefined {
  return resource === 'organisations' && kind ? FAMILY_OF_KIND[kind as OrganisationKind] : undefined;
}

/** The page of a found record; a part of one is shown on the page of that. */
export const hitPath = ({ resource, id, subject }: SearchHit): string | undefined =>
  recordPath(resource, id) ?? (subject ? recordPath(subject.type, subject.id) : undefined);

function useLinks(commands: Command[]): PaletteItem[] {
  const translate = useTranslate();
  const navigate = useNavigate();
  return commands.map(({ label, icon, path }) => ({
    id: `${path} ${label}`,
    label: translate(label),
    icon,
    run: () => void navigate(path),
  }));
}

function usePages(): Command[] {
  return useNavigationGroups().flatMap((group) => group.entries);
}

function useCommands(): PaletteItem[] {
  const may = useMay();
  const ofFeatures = FEATURES.flatMap((feature) => feature.commands ?? []).filter(({ action }) => may(action));
  return [...useLinks(ofFeatures), ...useOwnCommands()];
}

function useOwnCommands(): PaletteItem[] {
  const translate = useTranslate();
  const notify = useNotify();
  const { session, changeLanguage, logOut } = useSession();
  const [theme, setTheme] = useTheme();
  const report = (error: unknown) => notify(problemText(translate, error), { type: 'error' });
  return [
    ...THEMES.filter((choice) => choice !== theme).map((choice) => ({
      id: `theme ${choice}`,
      label: translate('command.appearance', { choice: translate(`account.${choice}`) }),
      icon: choice === 'dark' ? ('moon' as const) : ('sun' as const),
      run: () => setTheme(choice),
    })),
    ...LANGUAGES.filter((choice) => choice !== session.user.language).map((choice) => ({
      id: `language ${choice}`,
      label: translate('command.language', { choice: translate(`language.${choice}`) }),
      icon: 'globe' as const,
      run: () => void changeLanguage(choice).catch(report),
    })),
    { id: 'logout', label: translate('account.logout'), icon: 'leave', run: () => void logOut().catch(report) },
  ];
}

function matches(label: string, query: string): boolean {
  return fold(label).includes(fold(query));
}

/** ä beside a, ß as ss, without regard to case. */
function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}
