/** Characters of headers and classes in traditional writing, and the same in simplified writing at the same place. */
const TRADITIONAL = Array.from(
  '編號稱經緯納類場難開啟狀態級別數積單負責聯絡電話區劃縣鄉鎮裡隊員裝備庫儲倉滿關閉設災風預發佈時間標題內說響圍車輛醫療學園廣體館運動業專屬質際測試練總樓層無礙適應緊臨長註護衛險氣熱溫陸雙會務據資來確實嚴橋線圖塊獨團幾個當從達過還邊遠連選龍颱黃藍紅國東種郵對鄰項識傷藥勢頃畝萬',
);
const SIMPLIFIED = Array.from(
  '编号称经纬纳类场难开启状态级别数积单负责联络电话区划县乡镇里队员装备库储仓满关闭设灾风预发布时间标题内说响围车辆医疗学园广体馆运动业专属质际测试练总楼层无碍适应紧临长注护卫险气热温陆双会务据资来确实严桥线图块独团几个当从达过还边远连选龙台黄蓝红国东种邮对邻项识伤药势顷亩万',
);
const FOLDED: ReadonlyMap<string, string> = new Map(TRADITIONAL.map((char, at) => [char, SIMPLIFIED[at]!]));
const PATTERN = new RegExp(`[${TRADITIONAL.join('')}]`, 'gu');

/**
 * A name in one writing, so that lists of Taiwan, Hong Kong and Macao are known by the same words as those of the mainland.
 * For comparing alone: never shown, and not fit to convert texts. Whatever is compared with it must be folded too.
 */
export function foldTraditional(text: string): string {
  return text.replace(PATTERN, (char) => FOLDED.get(char) ?? char);
}
