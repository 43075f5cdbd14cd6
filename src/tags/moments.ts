import dayjs from 'dayjs';
import advancedFormat from 'dayjs/plugin/advancedFormat.js';
import dayOfYear from 'dayjs/plugin/dayOfYear.js';
import isoWeek from 'dayjs/plugin/isoWeek.js';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import weekOfYear from 'dayjs/plugin/weekOfYear.js';
import weekYear from 'dayjs/plugin/weekYear.js';

for (const plugin of [utc, timezone, advancedFormat, weekOfYear, isoWeek, weekYear, dayOfYear]) dayjs.extend(plugin);

type Moment = dayjs.Dayjs;

/** An instant seen from a zone. `wall` shows the zone's clock in its UTC fields, so that the machine's own zone cannot interfere. */
interface View {
  readonly instant: Date;
  readonly zone: string;
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly wall: Moment;
}

/** Tokens that dayjs shows as moment does. */
const SHARED = 'YYYY YY MMMM MMM MM M DD D dddd ddd dd d HH H hh h mm m ss s A a Q GGGG gggg ww w WW W kk k'.split(' ');

/** Tokens that are short for others, as moment's English locale spells them. */
const LONG: Readonly<Record<string, string>> = {
  LTS: 'h:mm:ss A',
  LT: 'h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  LLL: 'MMMM D, YYYY h:mm A',
  LL: 'MMMM D, YYYY',
  L: 'MM/DD/YYYY',
  llll: 'ddd, MMM D, YYYY h:mm A',
  lll: 'MMM D, YYYY h:mm A',
  ll: 'MMM D, YYYY',
  l: 'M/D/YYYY',
};

/** Tokens that dayjs does not know, or shows otherwise. */
const OWN: Readonly<Record<string, (wall: Moment, view: View) => string>> = {
  Mo: (m) => ordinal(m.month() + 1),
  Qo: (m) => ordinal(Math.floor(m.month() / 3) + 1),
  Do: (m) => ordinal(m.date()),
  DDDo: (m) => ordinal(m.dayOfYear()),
  DDDD: (m) => pad(m.dayOfYear(), 3),
  DDD: (m) => String(m.dayOfYear()),
  do: (m) => ordinal(m.day()),
  e: (m) => String(m.day()),
  E: (m) => String(m.isoWeekday()),
  wo: (m) => ordinal(m.week()),
  Wo: (m) => ordinal(m.isoWeek()),
  YYYYYY: (m) => `+${pad(m.year(), 6)}`,
  YYYYY: (m) => pad(m.year(), 5),
  Y: (m) => String(m.year()),
  yyyy: (m) => pad(m.year(), 4),
  yyy: (m) => pad(m.year(), 3),
  yy: (m) => pad(m.year(), 2),
  y: (m) => String(m.year()),
  yo: (m) => ordinal(m.year()),
  NNNNN: () => 'AD',
  NNNN: () => 'Anno Domini',
  NNN: () => 'AD',
  NN: () => 'AD',
  N: () => 'AD',
  ggggg: (m) => pad(m.weekYear(), 5),
  gg: (m) => pad(m.weekYear() % 100, 2),
  GGGGG: (m) => pad(m.isoWeekYear(), 5),
  GG: (m) => pad(m.isoWeekYear() % 100, 2),
  hmmss: (m) => m.format('h') + m.format('mm') + m.format('ss'),
  hmm: (m) => m.format('h') + m.format('mm'),
  Hmmss: (m) => m.format('H') + m.format('mm') + m.format('ss'),
  Hmm: (m) => m.format('H') + m.format('mm'),
  zz: (_, view) => zoneName(view),
  z: (_, view) => zoneName(view),
  ZZ: (_, view) => offsetText(view.offset, ''),
  Z: (_, view) => offsetText(view.offset, ':'),
  X: (_, view) => String(Math.floor(view.instant.getTime() / 1000)),
  x: (_, view) => String(view.instant.getTime()),
};

const FRACTIONS = Array.from({ length: 9 }, (_, index) => 'S'.repeat(9 - index));

const TOKENS = [...SHARED, ...Object.keys(LONG), ...Object.keys(OWN), ...FRACTIONS].sort((a, b) => b.length - a.length);

/** Text in brackets, an escaped token or character, a token, or any character. */
const FORMAT = new RegExp(`\\[[^[\\]]*\\]|\\\\(?:${TOKENS.join('|')}|.)|${TOKENS.join('|')}|.`, 'gs');

/**
 * `instant` in the words of moment's display format (https://momentjs.com/docs/#/displaying/format/), in an IANA time zone.
 * Without a format: ISO 8601 to the second. Zone abbreviations are those of Node (`GMT+9`, not `JST`).
 */
export function formatMoment(instant: Date, format: string | undefined, zone: string): string {
  const offset = dayjs(instant).tz(zone).utcOffset();
  const view: View = { instant, zone, offset, wall: dayjs.utc(instant.getTime() + offset * 60_000) };
  return show(view, format ?? (offset === 0 ? 'YYYY-MM-DDTHH:mm:ss[Z]' : 'YYYY-MM-DDTHH:mm:ssZ'));
}

function show(view: View, format: string): string {
  return format.replace(FORMAT, (part) => {
    if (part.startsWith('[') && part.length > 1) return part.slice(1, -1);
    if (part.startsWith('\\')) return part.replaceAll('\\', '');
    if (SHARED.includes(part)) return view.wall.format(part);
    if (FRACTIONS.includes(part)) return fraction(view.wall, part.length);
    const long = LONG[part];
    if (long !== undefined) return show(view, long);
    return OWN[part]?.(view.wall, view) ?? part;
  });
}

function fraction(moment: Moment, digits: number): string {
  return pad(moment.millisecond(), 3).padEnd(9, '0').slice(0, digits);
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** 1st, 2nd, 3rd, 4th … 11th, 12th, 13th. */
function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teens ? undefined : ['st', 'nd', 'rd'][(value % 10) - 1]) ?? 'th'}`;
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}

function zoneName(view: View): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: view.zone, timeZoneName: 'short' }).formatToParts(view.instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? view.zone;
}
