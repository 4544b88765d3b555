import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { FEED_KINDS, FEED_ROLES } from '../../domain/feed';
import { GRADES } from '../../domain/provenance';
import { useI18n } from '../../i18n/hook';
import { Button, NumberField, Select, TextField } from '../../ui';
import { changeDraft, draftFault, type FeedDraft, feedOf, NEW_DRAFT } from './draft';
import styles from './panel.module.css';

/** The form of a new feed; what is wrong is said at its field once a person wants to add it. */
export function AddFeed() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const [draft, setDraft] = useState(NEW_DRAFT);
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<FeedDraft>) => setDraft(changeDraft(draft, part));
  const fault = isTried ? draftFault(draft, document.baseURI) : null;
  const isMqtt = draft.kind === 'mqtt';
  const submit = () => {
    setTried(true);
    if (draftFault(draft, document.baseURI) !== null) return;
    dispatch('feed.add', feedOf(draft));
    setDraft(NEW_DRAFT);
    setTried(false);
  };
  return (
    <section className={styles.add} aria-labelledby="add-feed">
      <h3 id="add-feed" className={styles.name}>
        {t('live.add.title')}
      </h3>
      <div className={styles.fields}>
        <TextField
          label={t('live.add.name')}
          value={draft.name}
          onChange={(name) => change({ name })}
          onSubmit={submit}
          error={fault === 'name' ? t('live.add.wrong.name') : null}
        />
        <Select
          label={t('live.add.kind')}
          value={draft.kind}
          options={FEED_KINDS.map((value) => ({ value, label: t(`live.kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={t('live.add.role')}
          value={draft.role}
          disabled={draft.kind === 'cap'}
          options={FEED_ROLES.map((value) => ({ value, label: t(`live.role.${value}`) }))}
          onChange={(role) => change({ role })}
        />
        <Select
          label={t('live.add.grade')}
          value={draft.grade}
          options={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))}
          onChange={(grade) => change({ grade })}
        />
      </div>
      <TextField
        label={t('live.add.url')}
        value={draft.url}
        onChange={(url) => change({ url })}
        onSubmit={submit}
        hint={t(isMqtt ? 'live.add.urlHint.mqtt' : 'live.add.urlHint.http')}
        error={fault === 'url' ? t('live.add.wrong.url') : null}
      />
      {isMqtt ? (
        <TextField
          label={t('live.add.topics')}
          value={draft.topics}
          onChange={(topics) => change({ topics })}
          onSubmit={submit}
          hint={t('live.add.topicsHint')}
          error={fault === 'topics' ? t('live.add.wrong.topics') : null}
        />
      ) : null}
      <div className={styles.times}>
        <NumberField
          label={t('live.add.interval')}
          value={draft.intervalS}
          min={1}
          max={86_400}
          unit={t('live.secondsUnit')}
          onChange={(intervalS) => change({ intervalS })}
        />
        <NumberField
          label={t('live.add.ageing')}
          value={draft.ageingS}
          min={1}
          max={604_800}
          unit={t('live.secondsUnit')}
          onChange={(ageingS) => change({ ageingS })}
        />
        <NumberField
          label={t('live.add.unknown')}
          value={draft.unknownS}
          min={1}
          max={604_800}
          unit={t('live.secondsUnit')}
          onChange={(unknownS) => change({ unknownS })}
        />
      </div>
      {fault === 'unknownS' ? (
        <p className={styles.problem} role="alert">
          {t('live.add.wrong.unknownS')}
        </p>
      ) : null}
      <div className={styles.submit}>
        <p className={styles.facts}>{t('live.kept')}</p>
        <Button variant="primary" icon="plus" onPress={submit}>
          {t('live.add.submit')}
        </Button>
      </div>
    </section>
  );
}
