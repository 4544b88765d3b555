import { useState } from 'react';
import type { Bbox } from '../../domain/geo';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { cityIdTaken } from '../../store/slices/cities/selectors';
import type { CityGlance, CityOffer } from '../../store/state';
import { Button, Dialog, ErrorState, Skeleton, Switch, TextField } from '../../ui';
import { ChooseFile } from './choose-file';
import styles from './panel.module.css';
import {
  type CityForm as Form,
  boxKm,
  firstForm,
  type FormFault,
  formFaults,
  idOf,
  readPeople,
} from './view-model';

interface CityFormProps {
  readonly offer: CityOffer;
  /** What was typed for this file before; null = nothing yet. */
  readonly draft: Form | null;
  readonly onDraft: (form: Form) => void;
  readonly onClose: () => void;
}

/** What the file says, and what only a person can say of the city: its names, and how many live there. */
export function CityForm(props: CityFormProps) {
  const { t } = useI18n();
  const { offer, onClose } = props;
  const { glance, problem } = offer;
  if (glance !== null) return <FormOf {...props} glance={glance} />;
  return (
    <Dialog title={t('city.title')} onClose={onClose} footer={problem ? <ChooseFile /> : null}>
      {problem ? (
        <ErrorState problem={problem} />
      ) : (
        <div aria-busy="true">
          <p className={styles.meta}>{t('city.offer.looking')}</p>
          <Skeleton rows={4} rowRem={3} />
        </div>
      )}
    </Dialog>
  );
}

function FormOf(props: CityFormProps & { readonly glance: CityGlance }) {
  const { offer, glance, onClose } = props;
  const { t } = useI18n();
  const dispatch = useDispatch();
  const [first] = useState(() => firstForm(offer.name, glance));
  const form = props.draft ?? first;
  const [isIdTyped, setIdTyped] = useState(glance.kind === 'pack' || props.draft !== null);
  const [isTried, setTried] = useState(false);
  const taken = useAppState((state) => cityIdTaken(state, form.id));
  const faults = formFaults(form, taken);
  const change = (part: Partial<Form>) => props.onDraft({ ...form, ...part });
  const faultText = (...among: readonly FormFault[]) => {
    const fault = faults.find((one) => among.includes(one));
    const isTold = fault !== undefined && (isTried || fault === 'id-server' || fault === 'id-browser');
    return isTold ? t(`city.form.fault.${fault}`) : null;
  };
  const make = () => {
    setTried(true);
    const said = readPeople(form.people);
    if (faults.length > 0 || !said.ok) return;
    const { id, nameZh, nameEn, isReplacing } = form;
    dispatch('city.build', {
      id,
      nameZh: nameZh.trim(),
      nameEn: nameEn.trim(),
      people: said.people,
      isReplacing,
    });
  };
  const isPack = glance.kind === 'pack';
  return (
    <Dialog
      title={t(isPack ? 'city.offer.pack' : 'city.offer.extract')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={make}>
            {t(isPack ? 'city.form.take' : 'city.form.make')}
          </Button>
        </>
      }
    >
      <Glance offer={offer} glance={glance} />
      <div className={styles.form}>
        <div className={styles.pair}>
          <TextField
            label={t('city.form.nameZh')}
            value={form.nameZh}
            hint={t('city.form.nameHint')}
            error={faultText('name')}
            onChange={(nameZh) => change({ nameZh })}
            onSubmit={make}
          />
          <TextField
            label={t('city.form.nameEn')}
            value={form.nameEn}
            onChange={(nameEn) => change(isIdTyped ? { nameEn } : { nameEn, id: idOf(nameEn) })}
            onSubmit={make}
          />
        </div>
        <div className={styles.pair}>
          <TextField
            label={t('city.form.id')}
            value={form.id}
            hint={t('city.form.idHint')}
            error={faultText('id', 'id-server', 'id-browser')}
            onChange={(id) => {
              setIdTyped(true);
              change({ id, isReplacing: false });
            }}
            onSubmit={make}
          />
          {isPack ? null : (
            <TextField
              label={t('city.form.people')}
              value={form.people}
              inputMode="numeric"
              hint={t('city.form.peopleHint')}
              error={faultText('people')}
              onChange={(people) => change({ people })}
              onSubmit={make}
            />
          )}
        </div>
        {taken === 'browser' ? (
          <Switch
            label={t('city.form.replace')}
            checked={form.isReplacing}
            onChange={(isReplacing) => change({ isReplacing })}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

/** What the file says of itself. */
function Glance({ offer, glance }: { readonly offer: CityOffer; readonly glance: CityGlance }) {
  const { t, format } = useI18n();
  const { bbox, asOf } = glance;
  return (
    <dl className={styles.glance}>
      <dt>{t('city.offer.size')}</dt>
      <dd>
        {offer.name} · {format.bytes(offer.file.size)}
      </dd>
      <dt>{t('city.offer.date')}</dt>
      <dd>{asOf === null ? t('ui.unknown') : format.asOf(asOf)}</dd>
      <dt>{t('city.offer.box')}</dt>
      <dd>{bbox === null ? t('ui.unknown') : <Box bbox={bbox} />}</dd>
    </dl>
  );
}

function Box({ bbox }: { readonly bbox: Bbox }) {
  const { t, format } = useI18n();
  const { width, height } = boxKm(bbox);
  return t('city.offer.boxKm', { width: format.tenths(width), height: format.tenths(height) });
}
