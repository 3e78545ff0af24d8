/** A bucket and the key to it. */
export interface StorageAddress {
  /** Of the bucket, with a prefix if one was given, without a slash at the end. */
  url: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/**
 * Reads `s3://KEY:SECRET@host[:port]/bucket[/prefix][?region=…&tls=0]`; undefined if it is not of that form. Keys with
 * `/` or `@` in them are percent-encoded.
 */
export function readStorageUrl(value: string): StorageAddress | undefined {
  const url = URL.parse(value);
  const path = url?.pathname.replace(/\/+$/, '') ?? '';
  if (!url || url.protocol !== 's3:' || !url.username || !url.password || !url.host || path.length < 2)
    return undefined;
  const scheme = url.searchParams.get('tls') === '0' ? 'http' : 'https';
  return {
    url: `${scheme}://${url.host}${path}`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
}
