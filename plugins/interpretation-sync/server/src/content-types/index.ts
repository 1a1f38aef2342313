import alert from './alert/schema.json';
import calendarVersion from './calendar-version/schema.json';
import deadline from './deadline/schema.json';
import delivery from './delivery/schema.json';
import formerNumber from './former-number/schema.json';
import run from './run/schema.json';
import settingsVersion from './settings-version/schema.json';
import timelineEntry from './timeline-entry/schema.json';
import waiver from './waiver/schema.json';

export default {
  alert: { schema: alert },
  'calendar-version': { schema: calendarVersion },
  deadline: { schema: deadline },
  delivery: { schema: delivery },
  'former-number': { schema: formerNumber },
  run: { schema: run },
  'settings-version': { schema: settingsVersion },
  'timeline-entry': { schema: timelineEntry },
  waiver: { schema: waiver },
};
