import { after } from '../environment';
import { createLiveHub } from '../hub/hub';
import { connectMqtt } from '../transport/connect-mqtt';
import type { ToLiveWorker } from './messages';
import { createReportPacker } from './pack-report';

const pack = createReportPacker();
let pageOrigin = '';

const hub = createLiveHub(
  {
    fetch: (url, init) => fetch(url, init),
    mqtt: connectMqtt,
    now: Date.now,
    after,
    random: Math.random,
    get pageOrigin() {
      return pageOrigin;
    },
  },
  (report) => {
    const { parcel, transfer } = pack(report);
    globalThis.postMessage(parcel, { transfer });
  },
);

globalThis.addEventListener('message', ({ data }: MessageEvent<ToLiveWorker>) => {
  switch (data.type) {
    case 'feeds':
      pageOrigin = data.pageOrigin;
      return hub.setFeeds(data.plans);
    case 'situation':
      return hub.setSituation(data.situation);
    case 'retry':
      return hub.retry(data.id);
    case 'acknowledge':
      return hub.acknowledge();
  }
});
