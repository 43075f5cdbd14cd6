import { isEmptyRules } from '../rules/index.js';
import type { Fields } from './fields.js';
import type { Inputs } from './types.js';

/** Problems of inputs that are fine alone and contradict each other. */
export function checkCombinations(inputs: Inputs, fields: Fields): void {
  checkCredentials(inputs, fields);
  checkSource(inputs, fields);
  checkCommitTag(inputs, fields);
  const packedHere = inputs.mode === 'publish' && inputs.source === undefined && inputs.packer === 'native';
  if (!packedHere && fields.text('annotations') !== '') {
    fields.problem(
      'annotations',
      'would change the manifest of a ModelKit that is packed already.',
      'Leave it out, or pack by mode publish with the native packer.',
    );
  }
  if (inputs.mode === 'publish' && inputs.format === 'modelpack' && inputs.packer === 'kit') {
    fields.problem(
      'format',
      '"modelpack" is packed in the action: what kit makes of it has the time in it, and another digest every time.',
      'Leave "packer" at native, or "format" at modelkit.',
    );
  }
  if (inputs.mode === 'promote' && isEmptyRules(fields.text('tags'))) {
    fields.problem(
      'tags',
      'holds no rule in mode promote, which has no default rules.',
      'Say which tags to give, for example "type=raw,value=production".',
    );
  }
}

function checkCredentials({ repositories }: Inputs, fields: Fields): void {
  const [username, password] = [fields.text('username'), fields.secret('password')];
  if (username === '' && password === '') return;
  if (username === '')
    fields.problem('username', 'is empty although "password" is set.', 'Set both, or neither and log in by a step before.');
  if (password === '')
    fields.problem('password', 'is empty although "username" is set.', 'Set both: is the secret defined and available to this event?');
  const hosts = new Set(repositories.flatMap((one) => (one.kind === 'registry' ? [one.host] : [])));
  if (hosts.size === 1) return;
  const found = hosts.size === 0 ? 'names none' : `names ${[...hosts].join(', ')}`;
  fields.problem(
    'username',
    `is for exactly one registry host, and "repository" ${found}.`,
    hosts.size === 0 ? 'Leave username and password out.' : 'Log in by a docker/login-action step for each registry instead.',
  );
}

function checkSource({ mode, source, packer }: Inputs, fields: Fields): void {
  if (source === undefined) return;
  if (mode === 'mirror') {
    fields.problem(
      'source',
      'has no meaning in mode mirror, which finds the ModelKit of every git tag.',
      'Leave it out, or use mode promote.',
    );
  }
  if (mode !== 'publish') return;
  if (source.from !== 'kit-storage' && source.from !== 'layout') {
    fields.problem(
      'source',
      'names a ModelKit of a registry, which mode publish does not take over.',
      'Use mode promote for it, or write kit:REFERENCE or oci-layout:PATH.',
    );
  }
  if (packer === 'kit') {
    fields.problem('packer', '"kit" would pack although "source" gives a ready ModelKit.', 'Leave one of the two out.');
  }
}

function checkCommitTag({ mode, source, reuse, rules }: Inputs, fields: Fields): void {
  if (rules.commitTag) return;
  const needs =
    mode === 'mirror'
      ? 'mode mirror finds ModelKits by it'
      : mode === 'promote' && source === undefined
        ? 'mode promote without "source" finds the ModelKit by it'
        : mode === 'publish' && reuse === 'require'
          ? '"reuse: require" finds the ModelKit by it'
          : undefined;
  if (needs !== undefined) fields.problem('commit-tag', `is false, and ${needs}.`, 'Leave commit-tag at true.');
}
