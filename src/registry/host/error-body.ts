import { at, parsedJson, textAt } from '../../json.js';
import { printable } from '../../failure.js';
import type { WireAnswer } from '../http/wire.js';
import type { Secrets } from './secrets.js';

/** More of an error page is not even received. */
const BODY_LIMIT = 64 * 1024;
/** Of a page that is not JSON only the beginning is looked at. */
const PAGE_LIMIT = 4 * 1024;
/** What of it is shown. */
const TEXT_LIMIT = 300;

/** What an error answer says: the codes of distribution-spec "Error Codes", and a sentence fit for a log. */
export interface ErrorBody {
  readonly codes: readonly string[];
  /** One line: no secrets, no control characters, no markup; '' when nothing was said. */
  readonly text: string;
}

/** Reads the body of an error answer; anything may come with a 4xx (pages of proxies, nothing at all). Never throws for a broken body. */
export async function errorBody(answer: WireAnswer, secrets: Secrets): Promise<ErrorBody> {
  let text: string;
  try {
    text = new TextDecoder().decode((await answer.body.bytes(BODY_LIMIT)).bytes);
  } catch {
    text = '';
  }
  const errors = errorsOf(text);
  // Before its markup goes: what stands between tags, and in them, belongs together.
  if (errors.length === 0) return { codes: [], text: sentenceOf(withoutMarkup(secrets.redact(text, PAGE_LIMIT)), secrets) };
  return {
    codes: errors.map((one) => one.code).filter((code) => code !== ''),
    text: sentenceOf([...new Set(errors.map(sentence))].join('; '), secrets),
  };
}

interface OneError {
  readonly code: string;
  readonly message: string;
}

function errorsOf(text: string): readonly OneError[] {
  const json = parsedJson(text);
  const errors = at(json, 'errors');
  if (Array.isArray(errors)) return errors.map(errorOf);
  // Token servers and some proxies answer with one flat object.
  const message = ['message', 'error_description', 'details', 'error'].map((key) => textAt(json, key)).find((value) => value !== undefined);
  return message === undefined ? [] : [{ code: textAt(json, 'code') ?? '', message }];
}

/** Some registries have no other words than the code, or say `unknown` for it once more. */
function sentence({ code, message }: OneError): string {
  if (message.trim().toLowerCase() === code.toLowerCase()) return code;
  return [code, message].filter((part) => part !== '').join(': ');
}

function errorOf(value: unknown): OneError {
  if (typeof value === 'string') return { code: '', message: value };
  return { code: textAt(value, 'code') ?? '', message: textAt(value, 'message') ?? '' };
}

function withoutMarkup(text: string): string {
  return text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ');
}

/** Foreign text as one harmless line. */
export function shown(text: string): string {
  return printable(oneLine(text), TEXT_LIMIT);
}

/** The same of one who was sent secrets: cut last, since half a secret is not found. */
export function sentenceOf(text: string, secrets: Secrets): string {
  return printable(secrets.redact(oneLine(secrets.redact(text))), TEXT_LIMIT);
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** Texts of `Warning: 299 - "…"` headers (distribution-spec, Warnings); other codes are none of ours. */
export function warningsOf(header: string | undefined, secrets: Secrets): readonly string[] {
  return [...(header ?? '').matchAll(/\b299 - "((?:[^"\\]|\\.)*)"/g)]
    .map((match) => sentenceOf((match[1] ?? '').replace(/\\(.)/g, '$1'), secrets))
    .filter((one) => one !== '');
}
