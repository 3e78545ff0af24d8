/** A name as lists print it: two Chinese characters are set apart (张　三), so that they align with three. */
export function officialName(name: string): string {
  const characters = [...name];
  const han = characters.length === 2 && characters.every(character => /\p{Script=Han}/u.test(character));
  return han ? characters.join('\u3000') : name;
}

/** A name that stays on one line where it stands in running text: a word joiner (U+2060) between its characters. */
export const unbroken = (name: string): string => [...name].join('\u2060');
