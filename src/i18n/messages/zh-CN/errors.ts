/** One sentence for every code of domain/errors.ts: what is wrong with which file or value, and what to do. */
export const errorsMessages = {
  'error.pack-index-missing':
    '找不到数据包目录 {url}（状态 {status}）。请检查网络连接，或在服务器上运行 npm run pack 后重试。',
  'error.pack-manifest-missing': '找不到数据包清单 {file}。请检查网络连接，或重新生成该数据包。',
  'error.pack-manifest-invalid': '{file} 的内容有误，无法使用：{field} {reason}。请重新生成该数据包后重试。',
  'error.pack-version-unknown':
    '{file} 的格式版本为 {version}，本页面无法读取。请用当前版本重新生成数据包，或更新本页面。',
  'error.pack-file-missing': '数据包缺少文件 {file}，相应图层将不显示。请重新生成或重新上传该文件。',
  'error.pack-file-size':
    '文件 {file} 应为 {expected} 字节，实际为 {actual} 字节，可能未传输完整，因此未使用。请重新上传该文件。',
  'error.pack-file-checksum':
    '文件 {file} 与清单中的校验值不符，内容已被改动，因此未使用。请重新生成或重新上传数据包。',
  'error.pack-file-unreadable': '文件 {file} 无法读取（{reason}），因此未使用。请重新生成该文件。',
  'error.pack-row-invalid':
    '文件 {file} 第 {row} 行的“{field}”有误（{reason}），该行未使用。请在源数据中更正。',
  'error.pack-rows-more': '文件 {file} 另有 {count} 行有误，均未使用。',
  'error.pack-relief-norms-built-in':
    '数据包的标准参数文件 {file} 缺少救灾物资定额或送达时限，暂用内置参数。请重新生成数据包。',
  'error.pack-standards-built-in': '数据包没有可用的标准参数文件 {file}，暂用内置参数。请重新生成数据包。',
  'error.pack-none-built': '{url} 中还没有任何数据包。请在服务器上运行 npm run pack 后重新载入。',
  'error.pack-not-open': '数据尚未载入完成，请稍候再试。',
  'error.recipe-missing': '找不到区域配置文件 {file}。请检查文件名。',
  'error.recipe-invalid': '区域配置文件 {file} 的“{field}”项有误：{reason}。请更正后重试。',
  'error.source-unreadable': '源文件 {file} 无法读取：{reason}。请检查该文件。',
  'error.network-missing':
    '数据包没有道路网络，距离按直线乘以绕行系数估算。如需道路路线，请生成含道路的数据包。',
  'error.engine-failed': '计算“{job}”时后台程序中断（{message}）。请重试；如仍失败，请重新载入页面。',
  'error.url-value-invalid': '网址中的参数 {name} 的值“{value}”无法识别，已忽略。其余参数照常使用。',
  'error.incident-outside-region':
    '位置 {lat}, {lon} 不在本地图的区域之内。请在地图范围内选择，或打开所在区域的数据包。',
  'error.incident-in-water': '位置 {lat}, {lon} 在水面上。请选择岸上的位置。',
  'error.incident-no-road': '位置 {lat}, {lon} 周围 2 公里内没有道路。请选择离道路更近的位置。',
  'error.coordinates-invalid': '坐标“{lat}, {lon}”无效。请先写纬度（-90 至 90），再写经度（-180 至 180）。',
  'error.storage-unavailable': '浏览器不允许本页面保存内容（可能是无痕窗口）。您的修改在此窗口关闭前有效。',
  'error.storage-full': '浏览器存储空间已满，修改未能保存，在此窗口关闭前有效。请清理浏览器存储空间。',
  'error.offline-not-kept':
    '应用和数据未能保存到本机供断网使用（{message}）。联网时一切照常；请清理浏览器存储空间后重新载入。',
  'error.geolocation-denied': '浏览器未获准使用您的位置。请在浏览器设置中允许，或在地图上点选、搜索地址。',
  'error.geolocation-unavailable': '暂时无法获得您的位置。请在地图上点选或搜索地址。',
  'error.webgl-missing':
    '此浏览器无法显示地图（缺少 WebGL 2）。列表和数据仍可使用；请换用较新的浏览器或开启硬件加速。',
  'error.webgl-lost': '显卡中断了地图绘制，正在自动恢复。如未恢复，请重新载入页面。',
  'error.proposal-invalid': '拟建场所“{name}”的有效面积 {value} 无效。请填写大于 0 的平方米数。',
  'error.input-invalid': '“{field}”的值 {value} 无法计算。请更正该值。',
  'error.basemap-unreadable': '底图文件 {file} 无法读取，地图仅显示图层。请重新生成数据包。',
  'error.view-unreadable': '页面程序的一部分未能载入（{message}）。请检查网络连接后重新载入。',
  'error.unexpected': '发生了意外的问题（{message}）。请重试；如仍出现，请重新载入页面。',
} as const satisfies Record<string, string>;
