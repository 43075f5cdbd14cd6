import { printable, someOf } from '../failure.js';
import { shortDigest, type Digest } from '../oci/index.js';
import { remarked, subject, type LayerDigest, type Question, type Verdict } from './tag-class.js';

/**
 * A content tag that stays: are the layers that its name speaks of the same in the ModelKit that holds it? Then only other parts changed
 * and the name is still true (notice). Else the name now says less than it seems to, and there are three ways on (warning).
 */
export function compareContent(question: Question, content: readonly { readonly path: string }[], before: Digest): Verdict {
  const { to, given, snapshot, tag } = question;
  const ours = given.layers.get(to);
  const theirs = snapshot.holderLayers.get(tag);
  const paths = content.map((layer) => layer.path);
  if (ours === undefined || theirs === undefined || paths.length === 0) {
    return warning(
      question,
      before,
      'stays: whether its content is the same could not be compared',
      'The manifest there could not be compared.',
    );
  }
  const differing = paths.flatMap((path) => otherLayers(path, ours, theirs));
  if (differing.length > 0) {
    const why = `What it names differs: ${differences(differing, ours, theirs)}.`;
    return warning(question, before, 'stays: its content differs', why, wasSaid(question, paths, theirs, before));
  }
  return remarked(
    'keep',
    'stays: its content is the same, other parts changed',
    'notice',
    'CONTENT_TAG_KEPT',
    `${subject(question)} stays at ${before}: ${someOf(paths.map((one) => printable(one)))} is the same there; only other parts of the kit changed.`,
    'Use the digest, or another tag of this run, for exactly this ModelKit.',
  );
}

/**
 * Whether an earlier run said so: a moving tag of this run names its ModelKit already, or names a third one whose model is not the holder's
 * either.
 */
function wasSaid({ given, snapshot, to }: Question, paths: readonly string[], theirs: readonly LayerDigest[], before: Digest): boolean {
  return given.moving.some((tag) => {
    const state = snapshot.tags.get(tag);
    if (given.digests.get(tag) !== to || state?.state !== 'present') return false;
    const { digest } = state.descriptor;
    if (digest === to || digest === before) return digest === to;
    const last = snapshot.holderLayers.get(tag);
    return last !== undefined && paths.some((path) => otherLayers(path, last, theirs).length > 0);
  });
}

/**
 * The paths of what a name speaks of, where it is not the same there. Older kits have no paths in their manifest; a layer holds its paths, so
 * equal digests are enough. A directory that is a layer for each file is the same when no file is another, and none is gone.
 */
function otherLayers(path: string, ours: readonly LayerDigest[], theirs: readonly LayerDigest[]): readonly string[] {
  const mine = layersOf(path, ours);
  if (mine.length === 0) return [path];
  const gone = mine.some((layer) => layer.path === path) ? [] : layersOf(path, theirs).filter((layer) => !isAmong(layer, ours));
  return [...new Set([...mine.filter((layer) => !isAmong(layer, theirs)), ...gone].map((layer) => layer.path))];
}

function layersOf(path: string, layers: readonly LayerDigest[]): readonly LayerDigest[] {
  const own = layers.filter((layer) => layer.path === path);
  return own.length > 0 ? own : layers.filter((layer) => path === '.' || layer.path.startsWith(`${path}/`));
}

function isAmong({ digest }: LayerDigest, layers: readonly LayerDigest[]): boolean {
  return layers.some((layer) => layer.digest === digest);
}

function differences(paths: readonly string[], ours: readonly LayerDigest[], theirs: readonly LayerDigest[]): string {
  return someOf(
    paths.map((path) => {
      const [mine, other] = [ours, theirs].map((layers) => layers.find((layer) => layer.path === path)?.digest);
      const there = other === undefined ? 'not there under this path' : `${shortDigest(other)} there`;
      return `${printable(path)} is ${there}, ${mine === undefined ? 'no layer' : shortDigest(mine)} here`;
    }),
  );
}

function warning(question: Question, before: Digest, reason: string, why: string, said = false): Verdict {
  return remarked(
    'keep',
    reason,
    said ? 'notice' : 'warning',
    'CONTENT_TAG_OF_OTHER_MODEL',
    `${subject(question)} stays at ${before}${said ? ', as in the last run' : ''}; this run made ${question.to}. ${why}`,
    'Three ways on: a pattern that tells the two apart (type=content,pattern=…), on-conflict: move to give the name to this one, or another repository.',
  );
}
