import { beforeEach, describe, expect, it } from 'vitest';
import { match, route, setQuery, to } from './route.svelte';

beforeEach(() => {
  location.hash = '#/cases';
  route.hash = location.hash;
});

describe('match', () => {
  it('finds parameters, the optional ones too', () => {
    expect(match('case/:id/:tab?', ['case', 'c1'])).toEqual({ id: 'c1' });
    expect(match('case/:id/:tab?', ['case', 'c1', 'risk'])).toEqual({ id: 'c1', tab: 'risk' });
  });
  it('refuses what is too long, too short or something else', () => {
    expect(match('case/:id/:tab?', ['case'])).toBeUndefined();
    expect(match('case/:id', ['case', 'a', 'b'])).toBeUndefined();
    expect(match('cases', ['case'])).toBeUndefined();
  });
});

describe('addresses', () => {
  it('leave empty parts out and keep odd characters in their place', () => {
    expect(to('case', 'C-2026-001', undefined, '')).toBe('#/case/C-2026-001');
    expect(to('case', 'a/b')).toBe('#/case/a%2Fb');
  });
  it('carry filters that can be taken away again', () => {
    setQuery({ text: 'a b', state: 'C1' });
    expect(route.query.get('text')).toBe('a b');
    setQuery({ state: '' });
    expect(route.hash).toBe('#/cases?text=a+b');
    expect(route.segments).toEqual(['cases']);
  });
});
