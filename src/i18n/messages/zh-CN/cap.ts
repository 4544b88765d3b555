/** Words for warnings that come as CAP messages. */
export const capMessages = {
  'panel.card.event': '发布方所称事件',
  'panel.card.levelFrom': '级别依据',
  'panel.card.levelFrom.stated': '发布方注明',
  'panel.card.levelFrom.severity': '未注明，按严重程度换算，仅供显示',
  'panel.card.levelFrom.not-stated': '未注明，亦不推定；道路和人员按最严级别处理',
  'panel.card.assumedEnd': '{time}（未注明，按 24 小时计）',
  'panel.card.scope': '发布范围',
  'capScope.Restricted': '限定范围',
  'capScope.Private': '仅限指定对象',
  'capScope.Public': '面向公众',
  'panel.card.geocodesUnknown': '未绘出的范围',
  'panel.card.geocodesUnknown.value': '以下代码不在本地区划之内：{codes}。实际预警范围可能大于图上所绘。',
  'panel.warnings.endsInAssumed': '剩余约 {time}（推定）',
} as const satisfies Record<string, string>;
