import { timeItinerary } from '../visits';
import { anItinerary, aStop, typedLegs } from '../visits/testing';
import { graphSheets } from './handbook-graphs';
import { siteSheets } from './handbook-sites';
import type { HandbookSource } from './handbook-source';

const stops = [
  aStop('rose', { sights: 'Roses.\n\nA hall.', rainPlan: 'The hall.', pictures: [{ fileId: 'p', caption: 'Gate' }] }),
  aStop('lunch', { kind: 'meal', sights: 'Soup.' }),
  aStop('tan', { contact: { name: 'Bo', phone: '1' } }),
];
const itinerary = anItinerary({ stops, legs: typedLegs(stops, [20, 20, 20, 20]) });
const source = (over: Partial<HandbookSource> = {}): HandbookSource => ({
  meeting: { title: 'Day', timeZone: 'UTC', language: 'en', startDate: '2026-10-08', endDate: '2026-10-08' },
  organizer: '',
  items: [],
  itineraries: [{ ...itinerary, timing: timeItinerary(itinerary) }],
  vehicles: [
    { id: 'v1', number: 1, passengers: 40, role: 'guests', captainIds: [] },
    { id: 'v2', number: 9, passengers: 40, role: 'guests', captainIds: [] },
  ],
  venues: [],
  halls: [],
  units: [],
  attendees: [],
  assignments: [],
  ...over,
});
const sheet = {
  number: 1,
  name: 'rose',
  unit: null,
  text: ['Roses.', 'A hall.'],
  lines: [{ label: 'If it rains', text: 'The hall.' }],
  pictures: [{ fileId: 'p', caption: 'Gate' }],
};

describe('the sites of a handbook', () => {
  it('are the stops that have something to see, once also where two itineraries have them', () => {
    expect(siteSheets(source())).toEqual([sheet]);
    const [one] = source().itineraries;
    expect(siteSheets(source({ itineraries: [one!, { ...one!, id: 'again' }] }))).toEqual([sheet]);
  });
});

describe('the train graph of a handbook', () => {
  it('has a line for every vehicle, by its number, and fits the page', () => {
    const [graph] = graphSheets(source());
    expect(graph!.runs.map(({ number }) => number)).toEqual([1, 9]);
    expect(graph!.rows.map(({ name, number }) => [name, number])).toEqual([
      ['Hotel', null],
      ['rose', 1],
      ['lunch', null],
      ['tan', 2],
    ]);
    expect(graph!.width).toBeLessThanOrEqual(420);
    expect(graph!.chips).toHaveLength(4);
  });

  it('there is none before vehicles are chosen', () => {
    const bare = { ...itinerary, vehicleIds: [] };
    expect(graphSheets(source({ itineraries: [{ ...bare, timing: timeItinerary(bare) }] }))).toEqual([]);
  });
});
