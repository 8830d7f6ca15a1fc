import type { Origin } from '../graph/value.ts';
import type { Place } from '../read/source.ts';

/**
 * The place that a person would edit for a value: the property where it is written, else the nearest parent that is. Never more
 * than the first line of it, so that a report on changed lines shows it.
 */
export function placeOf(origin: Origin): Place {
  for (let step: Origin | undefined = origin; step !== undefined; step = step.parent) {
    const { key, place } = step;
    // A value in another file than its name (a parameter's default, say) is not what is edited here.
    if (place !== undefined && key !== undefined && place.source === key.source && place.start >= key.start) {
      const whole = { source: key.source, start: key.start, end: place.end };
      if (step === origin && isOneLine(whole)) return whole;
      return isBranch(key, place) ? firstLine(place) : key;
    }
    if (key !== undefined) return key;
    if (place !== undefined) return firstLine(place);
  }
  return { source: origin.scope.source, start: 0, end: 0 };
}

/** Whether more stands between a name and its value than a colon or an equals sign: a condition, of which the value is one branch. */
function isBranch(key: Place, place: Place): boolean {
  return !/^["']?\s*[:=]?(?:\s|#.*)*\[?\s*$/.test(key.source.text.slice(key.end, place.start));
}

function isOneLine(place: Place): boolean {
  return !/[\r\n]/.test(place.source.text.slice(place.start, place.end));
}

function firstLine(place: Place): Place {
  const text = place.source.text.slice(place.start, place.end);
  const length = text.search(/[\r\n]/);
  return length < 0 ? place : { ...place, end: place.start + length };
}
