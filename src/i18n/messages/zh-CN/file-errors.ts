/** Sentences for files and feeds that cannot be used: what is wrong with which, and what to do. */
export const fileErrorsMessages = {
  'error.file-empty': '文件 {file} 是空的。请从来源重新导出。',
  'error.file-format-unknown':
    '无法识别文件 {file} 的格式。请另存为 CSV、XLSX、GeoJSON、Shapefile（ZIP 压缩）、KML、GPX、FlatGeobuf、GeoPackage、GeoParquet、CAP、GeoTIFF 或 .osm.pbf。',
  'error.file-format-other':
    '文件 {file} 的扩展名表示 {named}，但内容不是（{reason}）。请改正扩展名，或重新导出。',
  'error.file-variant-unknown':
    '文件 {file} 采用了本页面不支持的写法（{variant}）。请用该格式的常用设置重新保存。',
  'error.file-damaged': '文件 {file} 已损坏，无法读取：{reason}，位置：{where}。请重新导出或下载。',
  'error.file-truncated': '文件 {file} 不完整，读到 {where} 处中断。请重新下载或复制。',
  'error.file-header-only': '文件 {file} 只有列名，没有数据行。请确认导出了正确的工作表或图层。',
  'error.file-columns-too-many':
    '文件 {file} 有 {count} 列，最多只能读取 {limit} 列。可能是分隔符不对；否则请删除多余的列。',
  'error.file-too-large':
    '读取文件 {file} 需要 {size} MB 内存，最多只能使用 {limit} MB。请拆分文件，或只保留本地区的数据。',
  'error.file-encrypted': '文件 {file} 有密码保护。请另存为无密码的文件后重试。',
  'error.file-excel-old':
    '文件 {file} 是 Excel 2007 以前的旧格式（.xls），无法读取。请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx 再试。',
  'error.file-part-missing': '文件 {file} 缺少 {part} 部分。请把所有部分放进一个 ZIP 文件后重试。',
  'error.file-projection-unknown':
    '无法识别文件 {file} 的坐标系（{name}）。请转换为 WGS 84，或手动选择坐标系。',
  'error.archive-too-large':
    '压缩包 {file} 解压后将超过 {limit} MB，远大于其自身大小，因此没有打开。如内容确实如此，请拆分。',
  'error.archive-path-unsafe': '压缩包 {file} 中有不安全的文件名 {part}，因此没有打开。请重新打包。',
  'error.archive-members-too-many':
    '压缩包 {file} 含有 {count} 个文件，超过 {limit} 个的上限，因此没有打开。请只打包需要的文件。',
  'error.archive-method-unknown':
    '压缩包 {file} 中的 {part} 采用本页面不支持的压缩方式（方法 {method}）。请重新打包为普通 ZIP（Deflate）。',
  'error.xml-entities-refused':
    '文件 {file} 自行定义了实体，这可能被用于攻击，因此没有打开。请导出不含实体定义的文件。',
  'error.osm-feature-unknown':
    '提取文件 {file} 需要本页面不支持的特性“{feature}”。请用 osmium 转换为普通的 .osm.pbf。',
  'error.osm-not-pbf':
    '文件 {file} 不是 PBF 格式的 OpenStreetMap 提取文件。请重新下载该区域的 .osm.pbf 文件，或用 osmium 转换 .osm 文件。',
  'error.osm-nothing-on-map':
    '提取文件 {file} 中没有可绘制到地图上的对象。请确认截取的范围正确，并且包含节点。',
  'error.osm-extent-too-large':
    '提取文件 {file} 的范围约 {widthKm} × {heightKm} 千米，一个数据包最大约 {limitKm} × {limitKm} 千米。请只截取一座城市。',
  'error.osm-extract-too-large':
    '提取文件 {file} 中的对象超过 {limit} 个，超出一个数据包的容量。请只截取一座城市。',
  'error.import-nothing-taken':
    '文件 {file} 的 {count} 行全都无法使用，原因见下表。请更改列的对应关系或坐标系。',
  'error.feed-invalid': '实时数据源“{feed}”无法使用：“{field}”无效。请更正后重新添加。',
  'error.feed-origin-closed':
    '实时数据源“{feed}”位于 {origin}，本网站未获准访问。请网站管理者在构建选项中加入该地址。',
  'error.feed-unreachable':
    '无法连接实时数据源“{feed}”（{reason}）。保留其最后的数据并标明时间，系统会自动重试。',
  'error.feed-not-data': '实时数据源“{feed}”返回的是 {found}，而不是 {wanted}。请检查地址，系统会自动重试。',
  'error.feed-too-large': '实时数据源“{feed}”一次发送的数据超过 {limit} MB，已中断接收。请在来源处缩小范围。',
  'error.feed-too-fast':
    '实时数据源“{feed}”的发送频率高于约定，已跳过 {dropped} 条较旧的消息，显示的是最新数据。',
  'error.export-nothing': '没有可写出的内容：所选内容没有数据行或已过期。请等待结果更新，或另选内容。',
} as const satisfies Record<string, string>;
