/** A beacon event as landed; see spec/entities/beacon-event.schema.json. Times are ISO 8601 with offset. */
export interface LandedEvent {
  readonly eventId: string;
  readonly receivedTime: string;
  readonly platformId: string;
  readonly kind: 'page-view' | 'click' | 'exposure' | 'play' | 'interaction' | 'other';
  readonly eventCode: string;
  readonly pageUrl: string;
  readonly pageCode: string;
  readonly pageName: string;
  readonly referrer: string;
  readonly visitorId: string;
  readonly sourceIp: string;
  readonly device: 'mobile' | 'pc';
  readonly isRobot: boolean;
  readonly country: string;
  /** Short name of GB/T 2260 for Chinese provinces; empty where unknown. */
  readonly province: string;
  readonly city: string;
  readonly userId: string;
  readonly resourceId: string;
  /** Seconds of the medium; empty where nothing was played. */
  readonly playedSegments: readonly (readonly [from: number, to: number])[];
  readonly score: number | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}
