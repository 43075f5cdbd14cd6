const DATE = String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`;
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2}):(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?`;
/** The four layouts that yaml.v3 tries; a space goes with no zone, a `T` with one. */
const LAYOUTS = [new RegExp(`^${DATE}[Tt]${TIME}(?<zone>Z|[+-]\\d\\d:\\d\\d)$`), new RegExp(`^${DATE} +${TIME}$`), new RegExp(`^${DATE}$`)];
/** Go keeps nanoseconds and drops the rest. */
const FRACTION_DIGITS = 9;

/**
 * A YAML timestamp in the form that Go writes to JSON: RFC 3339 in its own zone, the fraction without trailing zeros.
 * undefined: no timestamp, so the scalar is text. `writable: false`: a timestamp whose zone has no RFC 3339 form.
 */
export function readTimestamp(text: string): { readonly writable: true; readonly text: string } | { readonly writable: false } | undefined {
  for (const layout of LAYOUTS) {
    const groups = layout.exec(text)?.groups;
    if (groups === undefined) continue;
    const [year, month, day] = [Number(groups['year']), Number(groups['month']), Number(groups['day'])];
    const [hour, minute, second] = [Number(groups['hour'] ?? 0), Number(groups['minute'] ?? 0), Number(groups['second'] ?? 0)];
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59) continue;
    const offset = readZone(groups['zone'] ?? 'Z');
    if (offset === undefined) continue;
    if (Math.abs(offset) >= 24 * 60) return { writable: false };
    const fraction = (groups['fraction'] ?? '').slice(0, FRACTION_DIGITS).replace(/0+$/, '');
    const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
    const time = `${pad(hour)}:${pad(minute)}:${pad(second)}${fraction === '' ? '' : `.${fraction}`}`;
    return { writable: true, text: `${date}T${time}${zoneText(offset)}` };
  }
  return undefined;
}

/** Minutes east of UTC. Go lets 24 hours and 60 minutes through. */
function readZone(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 24 || minutes > 60) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function zoneText(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
