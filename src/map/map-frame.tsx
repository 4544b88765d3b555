import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useDispatch } from '../commands/hooks';
import { useI18n } from '../i18n/hook';
import { useAppState, useAppStore } from '../store/hooks';
import { TOKENS } from '../ui/tokens';
import { Attribution } from './attribution';
import { NO_PADDING } from './canvas/follow-camera';
import type { MapDoor, PlainLook } from './canvas/map-binding';
import { type CanvasInput, type MapCanvas, openCanvas } from './canvas/open-canvas';
import { Crosshair } from './crosshair';
import { HoverCard } from './hover-card';
import { MapControls } from './map-controls';
import styles from './map-frame.module.css';
import type { MapProps } from './map-props';
import { NoWebgl } from './no-webgl';
import { ScaleBar } from './scale-bar';

/** Size factor of the page at this place, from the CSS custom property that the views set. */
function scaleAt(element: HTMLElement): number {
  const scale = Number(getComputedStyle(element).getPropertyValue('--scale'));
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}

/** The map of a view: canvas, controls, scale, credit and hover card. `door` decides how data is drawn. */
export function MapFrame(props: MapProps & { readonly door: MapDoor }) {
  const { label, interactive = true, layers, door, padding = NO_PADDING } = props;
  const store = useAppStore();
  const dispatch = useDispatch();
  const { t, format, language } = useI18n();
  const theme = useAppState((state) => state.session.theme);
  const frame = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<MapCanvas | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [scale, setScale] = useState(1);
  const helpId = useId();

  const look = useMemo(
    (): PlainLook => ({ theme, tokens: TOKENS[theme], language, t, format, scale }),
    [theme, language, t, format, scale],
  );
  const input = useRef<CanvasInput>({ look, layers, interactive });

  useEffect(() => {
    if (hasFailed || !frame.current || !container.current) return undefined;
    const opened = openCanvas({
      container: container.current,
      frame: frame.current,
      store,
      dispatch,
      door,
      input: input.current,
    });
    if ('code' in opened) {
      setHasFailed(true);
      return undefined;
    }
    setCanvas(opened);
    return () => {
      setCanvas(null);
      opened.close();
    };
  }, [store, dispatch, door, hasFailed]);

  useEffect(() => {
    if (!frame.current) return undefined;
    const element = frame.current;
    const observer = new ResizeObserver(() => setScale(scaleAt(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    input.current = { look, layers, interactive };
    canvas?.show(input.current);
  }, [canvas, look, layers, interactive]);

  const { top, right, bottom, left } = padding;
  useEffect(() => {
    canvas?.pad({ top, right, bottom, left });
  }, [canvas, top, right, bottom, left]);

  useEffect(() => {
    const element = canvas?.map.getCanvas();
    element?.setAttribute('aria-label', label);
    element?.setAttribute('aria-describedby', helpId);
    element?.setAttribute('tabindex', interactive ? '0' : '-1');
  }, [canvas, label, helpId, interactive]);

  return (
    <div ref={frame} className={styles.frame} data-map-state="busy">
      <div ref={container} className={styles.canvas} />
      <span id={helpId} hidden>
        {t('map.keys')}
      </span>
      {hasFailed ? <NoWebgl onRetry={() => setHasFailed(false)} /> : null}
      {canvas ? (
        <>
          {interactive ? <Crosshair map={canvas.map} padding={padding} /> : null}
          {interactive ? <HoverCard map={canvas.map} /> : null}
          <div className={styles.corner} style={{ marginRight: right, marginBottom: bottom }}>
            {interactive ? <MapControls map={canvas.map} /> : null}
            <div className={styles.foot}>
              <ScaleBar map={canvas.map} scale={scale} />
              <Attribution />
            </div>
          </div>
        </>
      ) : null}
    </div>
  );
}
