import type { Bbox } from '../../src/domain/geo';

/** CAP writes an offset and never `Z`. */
const capMoment = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, '-00:00');

interface Step {
  readonly id: string;
  readonly afterS: number;
  readonly msgType: 'Alert' | 'Update' | 'Cancel';
  readonly before: string | null;
  readonly colour: '黄' | '橙' | '—';
  readonly severity: string;
}

/** A warning, raised after three minutes, lifted after six. */
const STEPS: readonly Step[] = [
  { id: 'demo-1', afterS: 0, msgType: 'Alert', before: null, colour: '黄', severity: 'Moderate' },
  { id: 'demo-2', afterS: 180, msgType: 'Update', before: 'demo-1', colour: '橙', severity: 'Severe' },
  { id: 'demo-3', afterS: 360, msgType: 'Cancel', before: 'demo-2', colour: '—', severity: 'Minor' },
];

/** An Atom feed of CAP messages of a drill, as far as they were sent. @param startMs the clock of the situation at its start. */
export function demoWarnings([west, south, east, north]: Bbox, startMs: number, nowMs: number): string {
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
  const [dLon, dLat] = [(east - west) / 9, (north - south) / 9];
  const corners = [
    [midLat - dLat, midLon - dLon],
    [midLat - dLat, midLon + dLon],
    [midLat + dLat, midLon + dLon],
    [midLat + dLat, midLon - dLon],
    [midLat - dLat, midLon - dLon],
  ];
  const polygon = corners.map(([lat, lon]) => `${lat!.toFixed(5)},${lon!.toFixed(5)}`).join(' ');
  const messages = STEPS.filter(({ afterS }) => startMs + afterS * 1000 <= nowMs).map((step) => {
    const sentMs = startMs + step.afterS * 1000;
    const references =
      step.before === null
        ? ''
        : `<references>feed-demo,${step.before},${capMoment(startMs + (STEPS.find(({ id }) => id === step.before)?.afterS ?? 0) * 1000)}</references>`;
    const isLifted = step.msgType === 'Cancel';
    const info = (
      language: string,
      event: string,
      headline: string,
    ) => `<info><language>${language}</language>
<category>Met</category><event>${event}</event><urgency>Expected</urgency><severity>${step.severity}</severity>
<certainty>Likely</certainty><expires>${capMoment(sentMs + (isLifted ? 600 : 7200) * 1000)}</expires>
<headline>${headline}</headline><description>${headline}</description>
<area><areaDesc>${language === 'en' ? 'Centre' : '市中心'}</areaDesc><polygon>${polygon}</polygon></area></info>`;
    const chinese = isLifted ? '解除暴雨橙色预警（演练）' : `暴雨${step.colour}色预警（演练）`;
    const english = isLifted ? 'Rainstorm warning lifted (exercise)' : 'Rainstorm warning (exercise)';
    return `<entry><id>${step.id}</id><title>${english}</title><updated>${capMoment(sentMs)}</updated>
<content type="application/cap+xml"><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>${step.id}</identifier><sender>feed-demo</sender><sent>${capMoment(sentMs)}</sent><status>Exercise</status>
<msgType>${step.msgType}</msgType><scope>Public</scope>${references}
${info('zh-CN', '暴雨', chinese)}
${info('en', 'Rainstorm', english)}
</alert></content></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>feed-demo</id><title>Exercise</title><updated>${capMoment(nowMs)}</updated>
${messages.join('\n')}
</feed>`;
}
