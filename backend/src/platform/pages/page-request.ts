import { LANGUAGES, type Language } from '@knotenpunkt/shared';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/index.js';
import { FORM_TYPE } from '../http/index.js';
import { languageFrom } from '../i18n/index.js';

/** What somebody entered, by the names of the fields. */
export type FormFields = Readonly<Record<string, string>>;

/** The language asked for with `?lang=`. */
export const WantedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language | undefined =>
  wantedLanguage(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The language asked for, or else the first of ours the browser prefers: for pages that know nobody. */
export const VisitorLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  visitorLanguage(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The form of this request; of a name that comes twice the first counts. */
export const SentForm = createParamDecorator((_: unknown, context: ExecutionContext): FormFields => {
  const { headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!headers['content-type']?.startsWith(FORM_TYPE)) throw new AppError('unsupported_type');
  return formFields(body);
});

export function wantedLanguage({ query }: Pick<FastifyRequest, 'query'>): Language | undefined {
  const { lang } = query as { lang?: unknown };
  return LANGUAGES.find((language) => language === lang);
}

export function visitorLanguage(request: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  return wantedLanguage(request) ?? languageFrom(request.headers['accept-language']);
}

export function formFields(body: unknown): FormFields {
  const fields = Object.entries(body ?? {}).map(([name, value]): [string, string] => [name, cleaned(firstOf(value))]);
  return Object.fromEntries(fields);
}

function firstOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

/** Characters that steer a machine and mean nothing to a reader; PostgreSQL takes no NUL. */
const STEERING = /(?![\n\t])\p{Cc}/gu;

/** Browsers end lines of a form with CR LF. */
function cleaned(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(STEERING, '').trim();
}
