/** The busiest addresses, answered without Next; null for a request that is none of them. */
export function handleHot(_request: Request, _remote: { address: string }): Promise<Response> | null {
  return null;
}
