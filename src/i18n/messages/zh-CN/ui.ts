/** Words of the plain controls. */
export const uiMessages = {
  'ui.close': '关闭',
  'ui.clear': '清空',
  'ui.cancel': '取消',
  'ui.retry': '重试',
  'ui.more': '更多',
  'ui.unknown': '未知',
  'ui.yes': '是',
  'ui.no': '否',
  'ui.none': '无',
  'ui.asOf': '数据截至 {date}',
  'ui.results': '{count} 个结果',
  'ui.problem': '出现问题（{code}）。',
  'ui.sheet.raise': '展开面板',
  'ui.sheet.lower': '收起面板',
  'ui.unverified': '未核实',
  'ui.unverified.long': '该数值未经核实，可在标准参数中修改',
  'ui.source': '来源：{source}',
  'ui.updating': '正在更新…',
  'ui.outOfDate': '已过期',
  'ui.people': '人',
  'ui.listSeparator': '、',
  'ui.unnamed': '{kind}（未命名）',
  'ui.unnamedAt': '{kind}，{address}',
  'ui.step.depart':
    '{named, select, yes {沿 {street} 向{heading}出发} other {向{heading}出发}}{structure, select, bridge {（桥梁）} tunnel {（隧道）} other {}}',
  'ui.step.straight':
    '{named, select, yes {沿 {street} 直行} other {直行}}{structure, select, bridge {（桥梁）} tunnel {（隧道）} other {}}',
  'ui.step.turn':
    '{named, select, yes {{turn}，进入 {street}} other {{turn}}}{structure, select, bridge {（桥梁）} tunnel {（隧道）} other {}}',
  'ui.offline': '离线',
  'ui.noPeople.title': '本数据包没有人口数据',
  'ui.noPeople.text':
    '因此无法计算覆盖人口、避难容量和选址。制作数据包时加入人口数据，或用 --population 给出总人口数。',
  'ui.effect.factor': '减速倍数，{label}',
} as const satisfies Record<string, string>;
