import type { ImportKind } from '../plan';
import { HAZARD_WORDS } from './hazard-words';
import { SHELTER_WORDS } from './shelter-words';
import { TEAM_WORDS } from './team-words';

type Words = Readonly<Record<string, readonly string[]>>;

const GROUND_WORDS = {
  grade: {
    official: ['官方', '正式', '权威', '公式'],
    derived: ['推导', '派生', '衍生'],
    estimated: ['估算', '估计', '推算', '推計', 'estimate'],
    exercise: ['演练', '演习', '演示', '訓練', 'demo', 'drill'],
  },
};

const FACILITY_WORDS = {
  kind: {
    hospital: ['医院', '综合医院', '病院', '专科医院', '三甲医院'],
    clinic: [
      '诊所',
      '卫生院',
      '卫生服务中心',
      '社区卫生服务中心',
      '卫生室',
      '診療所',
      'クリニック',
      'doctors',
      'health center',
    ],
    'social-facility': [
      '养老院',
      '福利院',
      '敬老院',
      '养老机构',
      '福祉施設',
      '老人ホーム',
      'nursing home',
      'social facility',
      'nursing_home',
    ],
    school: ['学校', '小学', '中学', '高中', '初中', '小学校', '中学校', '高等学校'],
    kindergarten: ['幼儿园', '托儿所', '幼稚園', '保育園', '保育所', 'nursery', 'childcare'],
    university: ['大学', '学院', 'college'],
    'power-plant': ['发电厂', '电厂', '発電所', 'power plant', 'power station'],
    substation: ['变电站', '变电所', '変電所'],
    fuel: ['加油站', '加气站', 'ガソリンスタンド', 'gas station', 'petrol station', 'filling station'],
  },
} as const;

const WAREHOUSE_WORDS = {
  level: {
    central: ['中央', '中央级', '国家级', '国家', 'national', '国'],
    province: ['省', '省级', '自治区级', '直辖市级', '県', '都道府県', 'provincial', 'prefecture', 'state'],
    city: ['市', '市级', '地市级', '地级', 'municipal'],
    county: ['县', '县级', '区', '区县', '县区', '区级', '区县级', '县区级', 'district'],
    township: [
      '乡',
      '镇',
      '乡镇',
      '乡级',
      '镇级',
      '乡镇级',
      '街道',
      '街道级',
      '乡镇街道级',
      'town',
      'township',
    ],
  },
  status: {
    ready: ['正常', '在用', '可用', '运行', '启用', '已启用', 'active', 'operational', 'in use'],
    'out-of-service': [
      '停用',
      '关闭',
      '维修',
      '检修',
      '停运',
      '已停用',
      'closed',
      'inactive',
      'out of service',
    ],
    unknown: ['未知', '不详', '不明'],
  },
  reserveMode: {
    physical: ['实物', '实物储备', '自储', '政府实物储备'],
    capacity: ['产能', '产能储备', '生产能力储备', '生产能力'],
    agreement: ['协议', '协议储备', '合同储备', '社会化储备', '委托代储', '代储', 'contract'],
  },
} as const;

/** What the values of files are called for each field with a fixed list, kind by kind. */
export const CLASS_WORDS: Readonly<Record<ImportKind, Readonly<Record<string, Words>>>> = {
  shelters: { ...SHELTER_WORDS, ...GROUND_WORDS },
  warehouses: { ...WAREHOUSE_WORDS, ...GROUND_WORDS },
  teams: { ...TEAM_WORDS, ...GROUND_WORDS },
  hazards: { ...HAZARD_WORDS, ...GROUND_WORDS },
  facilities: { ...FACILITY_WORDS, ...GROUND_WORDS },
  districts: GROUND_WORDS,
  population: {},
  closures: {},
  reference: {},
};
