/** What happens on a connection to a broker. */
export interface MqttEvents {
  /** Connected and subscribed. */
  readonly opened: () => void;
  readonly message: (topic: string, payload: Uint8Array, isKept: boolean) => void;
  /** Once, at the end, also when it never came about. @param reason a fact without language */
  readonly closed: (reason: string) => void;
}

/** Opens one connection; gives the way to end it. It does not try again by itself. */
export type MqttDoor = (url: string, topics: readonly string[], events: MqttEvents) => () => void;
