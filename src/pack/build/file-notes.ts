import type { LocalText } from '../../domain/language';
import type { Grade } from '../../domain/provenance';
import type { PackFile, PackRole } from '../manifest';

/** What the manifest says of a file that does not depend on the region. */
export interface FileNote {
  readonly name: string;
  readonly audience: PackFile['audience'];
  readonly grade: Grade;
  readonly method: LocalText;
}

/** Names, audience and method of the files that the builder writes. */
export const FILE_NOTES: Readonly<Record<PackRole, FileNote>> = {
  shelters: {
    name: 'shelters.fgb',
    audience: 'public',
    grade: 'derived',
    method: {
      zh: '按规则从 OpenStreetMap 提取的候选场所（公园、广场、运动场地、学校、大学、社区中心等），未经任何部门指定；有效面积 = 面积 × 按类型的可用比例（假定值），容量 = 有效面积 ÷ 人均面积；只有点位的场所面积未知；地址取最近的门牌或街道',
      en: 'Candidates found by rule in OpenStreetMap (parks, squares, pitches, schools, universities, community centres and the like), designated by nobody. Effective area = area × usable share by kind (assumed); capacity = effective area ÷ area per person. Sites known only as a point have no area. The address is the nearest house number or street.',
    },
  },
  warehouses: {
    name: 'warehouses.fgb',
    audience: 'internal',
    grade: 'exercise',
    method: {
      zh: '演练数据：位置为真实建筑，级别、库存与装车时间均为虚构',
      en: 'Exercise data: on real buildings; level, stock and loading time are invented.',
    },
  },
  teams: {
    name: 'teams.fgb',
    audience: 'internal',
    grade: 'exercise',
    method: {
      zh: '演练数据：驻地为真实站点，人数、装备与出动时间均为虚构',
      en: 'Exercise data: bases are real stations; people, equipment and turnout are invented.',
    },
  },
  facilities: {
    name: 'facilities.fgb',
    audience: 'public',
    grade: 'derived',
    method: {
      zh: '按规则从 OpenStreetMap 提取的医院、诊所、养老等福利机构、学校、幼儿园、大学、电厂、变电站和加油站，未经当地机构核对；同一院区内的楼宇与点位只计一处；床位、学生人数和当前是否运行均未知',
      en: 'Hospitals, clinics, care homes, schools, kindergartens, universities, power plants, substations and fuel stations found by rule in OpenStreetMap, checked by no local authority. Buildings and points on the grounds of another of the same kind count once. Beds, pupils and whether it works now are not known.',
    },
  },
  hazards: {
    name: 'hazards.fgb',
    audience: 'public',
    grade: 'exercise',
    method: {
      zh: '演练数据：在真实河流、海岸与厂区上手工绘制，不是任何真实预警',
      en: 'Exercise data: drawn by hand on the real rivers, coast and plants; no real warning.',
    },
  },
  districts: {
    name: 'districts.fgb',
    audience: 'public',
    grade: 'derived',
    method: {
      zh: '来源只有片区名称的点位：每一片区为距该点最近的陆地（泰森多边形），人口为其中网格之和；不是行政区划',
      en: 'The source has only points with names: each district is the land nearest to its name (Voronoi), with the people of the cells in it. These are not administrative boundaries.',
    },
  },
  population: {
    name: 'population.fgb',
    audience: 'internal',
    grade: 'estimated',
    method: { zh: '', en: '' },
  },
  roads: {
    name: 'roads.bin',
    audience: 'public',
    grade: 'derived',
    method: {
      zh: '由 OpenStreetMap 道路生成：保留单行、通行权限、限速、桥梁与隧道；无限速标注的按国家与道路等级取默认值；来源没有转弯限制',
      en: 'Made of OpenStreetMap ways: one-way streets, access, speed limits, bridges and tunnels are kept; where no limit is tagged, the default of country and class. The source has no turn restrictions.',
    },
  },
  basemap: {
    name: 'basemap.pmtiles',
    audience: 'public',
    grade: 'derived',
    method: {
      zh: '由同一来源生成的矢量瓦片，0–14 级，低级别按类型与大小取舍',
      en: 'Vector tiles of the same source, zoom 0–14; low zooms thinned by class and size.',
    },
  },
  places: {
    name: 'places.bin',
    audience: 'public',
    grade: 'derived',
    method: {
      zh: '来源中的门牌、街道名与地名，用于离线搜索',
      en: 'House numbers, street names and place names of the source, for searching without a network.',
    },
  },
  standards: {
    name: 'standards.json',
    audience: 'public',
    grade: 'derived',
    method: {
      zh: '可编辑的标准参数，每项注明来源以及是否核实',
      en: 'Editable standard values, each with its source and whether it has been verified.',
    },
  },
  shore: {
    name: 'shore.geojson',
    audience: 'public',
    grade: 'derived',
    method: {
      zh: '范围内的陆地，手工细化自开放数据',
      en: 'Dry land inside the box, refined by hand from open data.',
    },
  },
};

/** Teams found among the stations on the map, in place of those of a recipe. */
export const DERIVED_TEAMS_NOTE: Pick<FileNote, 'grade' | 'method'> = {
  grade: 'derived',
  method: {
    zh: '按规则从 OpenStreetMap 提取的消防站、急救站、医院、警察局与救援站；人数、装备、出动时间与当前状态均未知',
    en: 'Fire, ambulance, police and rescue stations and hospitals found by rule in OpenStreetMap. People, equipment, turnout and present status are not known.',
  },
};

/** Roads of a source that has turn restrictions. */
export const RESTRICTED_ROADS_NOTE: Pick<FileNote, 'method'> = {
  method: {
    zh: '由 OpenStreetMap 道路生成：保留单行、通行权限、限速、桥梁与隧道；无限速标注的按国家与道路等级取默认值；采用来源中的转弯限制，仅在特定时段生效的除外',
    en: 'Made of OpenStreetMap ways: one-way streets, access, speed limits, bridges and tunnels are kept; where no limit is tagged, the default of country and class. The turn restrictions of the source are applied, but for those that hold at certain times only.',
  },
};
