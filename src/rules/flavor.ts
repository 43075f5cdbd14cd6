import { quoted, type Fault } from './failure.js';
import { readLines } from './lines.js';
import { illegalLiterals, parseTemplate, plain } from './templates.js';
import type { Flavor } from './types.js';

const FORM = 'Write latest=auto|true|false, prefix=TEXT or suffix=TEXT; ",onlatest=true" behind a prefix or suffix puts it on latest too.';

/**
 * Reads the `flavor` input of docker/metadata-action: `latest`, `prefix`, `suffix`, and `onlatest` for the prefix or suffix before it on the
 * same line (alone on a line it does nothing). The later of two equal keys wins.
 */
export function parseFlavor(text: string, fault: (line: number, fault: Fault) => void): Flavor {
  let latest: Flavor['latest'] = 'auto';
  let prefix = plain('');
  let suffix = plain('');
  let prefixOnLatest = false;
  let suffixOnLatest = false;
  for (const line of readLines(text, fault)) {
    const bad = (message: string): void => {
      fault(line.number, { message, hint: FORM });
    };
    let affix: 'prefix' | 'suffix' | undefined;
    for (const field of line.fields) {
      const parts = FIELD.exec(field);
      if (parts === null) {
        bad(`${quoted(field)} has no "="`);
        continue;
      }
      const [, name = '', value = ''] = parts;
      const template = (): Flavor['prefix'] => {
        const inField = (found: Fault): void => {
          fault(line.number, { ...found, message: `${found.message} in ${quoted(field)}` });
        };
        const parsed = parseTemplate(value.trim(), inField);
        const illegal = illegalLiterals([parsed]);
        if (illegal !== undefined) inField(illegal);
        return parsed;
      };
      switch (name.trim().toLowerCase()) {
        case 'latest': {
          const wanted = value.trim();
          if (isLatest(wanted)) latest = wanted;
          else bad(`latest=${quoted(wanted)} is none of auto, true, false`);
          break;
        }
        case 'prefix':
          prefix = template();
          affix = 'prefix';
          break;
        case 'suffix':
          suffix = template();
          affix = 'suffix';
          break;
        case 'onlatest': {
          const wanted = value.trim();
          if (wanted !== 'true' && wanted !== 'false') bad(`onlatest=${quoted(wanted)} is neither true nor false`);
          if (affix === 'prefix') prefixOnLatest = wanted === 'true';
          if (affix === 'suffix') suffixOnLatest = wanted === 'true';
          break;
        }
        default:
          bad(`${quoted(name.trim())} is not known`);
      }
    }
  }
  return { latest, prefix, suffix, prefixOnLatest, suffixOnLatest };
}

/** Every `=` ends a value here (docker/metadata-action), but not one inside an expression, which needs it for `tz=`. */
const FIELD = /^([^=]*)=((?:\{\{.*?\}\}|[^=])*)/;

function isLatest(text: string): text is Flavor['latest'] {
  return text === 'auto' || text === 'true' || text === 'false';
}
