/**
 * The places of a longest rising run of numbers, not necessarily side by side: of `2 0 1 3` the places of `0 1 3`.
 * The numbers must differ. Takes n log n time.
 */
export function longestRise(numbers: readonly number[]): readonly number[] {
  /** By length less one: the place of the least number that a run of that length can end with. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, value] of numbers.entries()) {
    const length = firstNotBelow(ends, numbers, value);
    before.push(ends[length - 1] ?? -1);
    ends[length] = place;
  }
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rise.push(place);
  return rise.reverse();
}

function firstNotBelow(ends: readonly number[], numbers: readonly number[], value: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
