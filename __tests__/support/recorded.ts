import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What was recorded in a JSON file beside the test, item by item, so that its difference can be read in a review. After a change that is meant,
 * `RECORD=true npm test -- FILE` records anew, and `npm run format` puts it in order.
 */
export async function recorded<T>(
  file: URL,
  make: () => Readonly<Record<string, T>> | Promise<Readonly<Record<string, T>>>,
): Promise<Readonly<Record<string, T>>> {
  if (process.env['RECORD'] === 'true') writeFileSync(file, `${JSON.stringify(await make(), null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, T>>;
}
