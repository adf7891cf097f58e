// Dates as the person one acts as reads them.

const MINUTE = { hour: '2-digit', minute: '2-digit' };

export class Reader {
  constructor(zone, language) {
    this.zone = zone || undefined;
    this.language = language || 'en-GB';
  }

  format(instant, options) {
    try {
      return new Intl.DateTimeFormat(this.language, { timeZone: this.zone, ...options }).format(instant);
    } catch {
      return new Intl.DateTimeFormat('en-GB', options).format(instant);
    }
  }

  time(instant) {
    return this.format(instant, MINUTE);
  }

  /** For the head of a message: with the weekday, so that moved time is seen. */
  stamp(instant) {
    return this.format(instant, { weekday: 'short', day: 'numeric', month: 'short', ...MINUTE });
  }

  day(instant) {
    return this.format(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** Slack's date tokens: docs.slack.dev/messaging/formatting-message-text, "Date formatting". */
  slack(instant, format) {
    const tokens = {
      date: { day: 'numeric', month: 'long', year: 'numeric' },
      date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
      date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
      date_short: { day: 'numeric', month: 'short', year: 'numeric' },
      date_long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      date_pretty: { day: 'numeric', month: 'long', year: 'numeric' },
      date_short_pretty: { day: 'numeric', month: 'short', year: 'numeric' },
      date_long_pretty: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      day_divider_pretty: { weekday: 'long', day: 'numeric', month: 'long' },
      time: MINUTE,
      time_secs: { ...MINUTE, second: '2-digit' },
    };
    return format.replace(/\{(\w+)\}/g, (whole, token) =>
      tokens[token] ? this.format(instant, tokens[token]) : whole);
  }

  /** {{DATE(…, SHORT)}} and {{TIME(…)}} of Adaptive Cards. */
  card(text) {
    const lengths = {
      COMPACT: { day: 'numeric', month: 'numeric', year: 'numeric' },
      SHORT: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
      LONG: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    };
    return text
      .replace(/\{\{DATE\(([^,)]+)(?:,\s*(COMPACT|SHORT|LONG))?\)\}\}/g, (whole, at, length) =>
        this.orAsIs(at, lengths[length ?? 'COMPACT'], whole))
      .replace(/\{\{TIME\(([^)]+)\)\}\}/g, (whole, at) => this.orAsIs(at, MINUTE, whole));
  }

  orAsIs(at, options, whole) {
    const instant = new Date(at.trim());
    return Number.isNaN(instant.getTime()) ? whole : this.format(instant, options);
  }
}
