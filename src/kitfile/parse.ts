import { Failure, Problems, type Remarks } from '../failure.js';
import { checkCharacters, normalizeText, Lines } from './characters.js';
import { Decoder } from './decoder.js';
import { type KitfileFailure, type KitfileRemark, quoted } from './failure.js';
import { KitfileReader, MANIFEST_VERSION } from './kitfile-reader.js';
import type { Kitfile } from './types.js';
import { validate } from './validate.js';
import { readTree } from './yaml-tree.js';

/**
 * Reads the text of a Kitfile as kit does (yaml.v3 with unknown fields refused), and checks what newer kits check.
 * `file` is the name for positions. Throws one Failure with every problem found; `remark` gets what kit only warns of.
 */
export function parseKitfile(text: string, file: string, remark?: Remarks): Kitfile {
  const source = normalizeText(text);
  const lines = new Lines(source, file);
  const problems = new Problems<KitfileFailure>();
  checkCharacters(source, lines, problems);
  problems.failIfAny();
  const tree = readTree(source, lines, problems);
  problems.failIfAny();
  if (tree === undefined || tree === 'empty') {
    throw new Failure<KitfileFailure>({
      code: 'KITFILE_EMPTY',
      message: `The Kitfile ${quoted(file)} is empty.`,
      hint: `Write at least "manifestVersion: ${MANIFEST_VERSION}" and one entry with a path; "{}" stands for a ModelKit without layers.`,
      at: lines.at(0),
    });
  }
  const kitfile = new KitfileReader(new Decoder(problems, remark), file).read(tree);
  validate(kitfile, problems);
  problems.failIfAny();
  noteVersion(kitfile, lines, remark);
  return kitfile;
}

function noteVersion(kitfile: Kitfile, lines: Lines, remark: Remarks | undefined): void {
  const { manifestVersion } = kitfile;
  if (manifestVersion === MANIFEST_VERSION) return;
  const code: KitfileRemark = 'KITFILE_VERSION';
  const message =
    manifestVersion === ''
      ? 'The Kitfile has no manifestVersion.'
      : `The Kitfile's manifestVersion is ${quoted(manifestVersion)}, not ${MANIFEST_VERSION}.`;
  remark?.({ level: 'warning', subject: 'kitfile', code, message, hint: `Write "manifestVersion: ${MANIFEST_VERSION}".`, at: lines.at(0) });
}
