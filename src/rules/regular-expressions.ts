import { messageOf } from '../failure.js';
import { quoted, type Fault } from './failure.js';
import type { VersionMatch } from './types.js';

/** `pattern=` of a match rule: a plain pattern, or `/pattern/flags`. */
export function regularExpression(text: string, fault: (fault: Fault) => void): RegExp {
  const [, pattern, flags] = /^\/(.+)\/(.*)$/s.exec(text) ?? [];
  return compile(pattern ?? text, flags ?? '', text, fault);
}

/** `match=` of a version rule: always a plain pattern. */
export function versionMatch(text: string, fault: (fault: Fault) => void): VersionMatch {
  return { text, expression: compile(text, '', text, fault) };
}

function compile(pattern: string, flags: string, written: string, fault: (fault: Fault) => void): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch (cause) {
    fault({
      message: `${quoted(written)} is no regular expression: ${messageOf(cause)}`,
      hint: 'Use the syntax of JavaScript, and quote the whole field when it holds a comma: "pattern=^v\\d{1,3}$".',
    });
    return /(?!)/;
  }
}
