/**
 * Characters that Chinese (simplified and traditional) and Japanese texts of places, people and relief are full of. Read
 * in a wrong encoding a text has hardly more of them than chance gives.
 */
const FREQUENT =
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市' +
  '避难场所害灾防救援急物资储备仓库队伍编码称级别单属址经纬度容纳数有效积负责联系式行区划县镇乡村街路巷号省州城园广校体育馆院医居委办社站消应室桥河江湖岸林场站楼层厅堂寺庙亭苑座栋元件个套箱瓶顶床被帐篷食品饮雨雪风火震洪涝滑坡' +
  '東來國說們為這時會過對學發經頭長現將與進實點聲問機給幾業間電門關並內產軍開無後裡樣體見動書車場災難倉庫備隊單屬緯數積負責聯區劃縣鎮鄉號廣園館醫辦應橋樓層廳臺灣灘灣龍鳳離雲館聚縱' +
  '川県市町村区字丁目番地名称緯経度標高電話災害種別洪水崖崩土石流津波高潮地震大規模火事内氾濫火山現象想定収容人数対象会館公民館小中学校高等学校体育館集会所施設避難所指定緊急場所住所所在番号備考年月日時分' +
  '。、,（）：；「」“”《》·・ー—　０１２３４５６７８９０号㎡℃°′″';

/** {@link FREQUENT} as code points. */
export const COMMON_CHARACTERS: ReadonlySet<number> = new Set(
  Array.from(FREQUENT, (character) => character.codePointAt(0) ?? 0).filter((code) => code > 0x7f),
);
