type Values = Record<string, string | number | undefined>;

/**
 * An address with its query; values that are missing or empty are left out. The admin's fetch client
 * would put values that it is given apart into the address as they are, with their `&` and `#`.
 */
export function withQuery(address: string, values: Values): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size === 0 ? address : `${address}?${query}`;
}
