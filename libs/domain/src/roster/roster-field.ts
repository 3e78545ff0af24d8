import { foldText } from './grid';

/**
 * What a column of a roster can mean. `parentUnit` is a grouping column (county, department), `unitPost` holds unit and
 * post in one cell, `ignore` is read by nobody.
 */
export const ROSTER_FIELDS = [
  'name',
  'familyName',
  'givenName',
  'parentUnit',
  'unit',
  'unitPost',
  'post',
  'phone',
  'email',
  'category',
  'sex',
  'nationality',
  'note',
  'ignore',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Why a column is not imported though its meaning is known: `order` is a row's number, `sensitive` is asked for only where it is needed. */
export type IgnoredBecause = 'order' | 'sensitive' | 'unknown';

/** How headers are written, without blanks and brackets; the first field that fits is taken. */
const HEADERS: [RosterField, RegExp][] = [
  [
    'name',
    /^(姓名|名字|参会人员?|参会人姓名|人员姓名|与会人员|代表姓名|嘉宾姓名|联系人|name|fullname|attendee|participant|person)$/,
  ],
  ['familyName', /^(姓|姓氏|lastname|surname|familyname)$/],
  ['givenName', /^(名|firstname|givenname|forename)$/],
  ['unitPost', /^(工作)?单位(及|和|与|、|\/)?(职务|职位)(职级)?$|^(职务单位|所在单位及职务|unitandpost)$/],
  [
    'parentUnit',
    /^(县|县区|县市区|县(、|\/)?市(、|\/)?区|县级|区县|地市|市州|地区|所属地区|所属县区|派出县区|系统|主管部门|上级单位|主管单位|county|region|division|parentunit)$/,
  ],
  [
    'unit',
    /^(单位|工作单位|单位名称|所在单位|所属单位|派出单位|参会单位|公司|公司名称|机构|机构名称|部门|学校|乡镇|镇街|乡镇街道|镇(、|\/)?街道?|unit|organi[sz]ation|organi[sz]ationname|company|affiliation|institution|employer|department|team)$/,
  ],
  ['post', /^(职务|职位|职称|职级|岗位|职务职级|现任职务|担任职务|post|position|title|jobtitle|job)$/],
  [
    'phone',
    /^(手机|手机号|手机号码|电话|电话号码|联系电话|联系方式|移动电话|手机电话|联系手机|phone|phonenumber|mobile|mobilephone|mobilenumber|cell|cellphone|telephone|tel|contactnumber)$/,
  ],
  ['email', /^(邮箱|电子邮箱|电子邮件|邮件|邮箱地址|e-?mail|e-?mailaddress)$/],
  ['category', /^(类别|人员类别|参会类别|参会身份|身份|人员类型|参会类型|代表类别|category|type|role|attendeetype)$/],
  ['sex', /^(性别|sex|gender)$/],
  ['note', /^(备注|备注\d|说明|其他|其它|备注说明|note|notes|remark|remarks|comment|comments)$/],
];

const ORDER = /^(序号|编号|序|行号|no\.?|#|number|index)$/;
/** Asked for only where a meeting needs it (保护个人信息: the smallest range); it can be mapped by hand where allowed. */
const SENSITIVE =
  /^(民族|身份证|身份证号|身份证号码|证件号|证件号码|出生日期|出生年月|生日|年龄|政治面貌|籍贯|ethnicity|idnumber|passport|passportnumber|birthday|dateofbirth)$/;

/** What a header says its column holds, and why it is ignored if it is. */
export function fieldOf(header: string): { field: RosterField; because?: IgnoredBecause } {
  const text = foldText(header).replace(/[(（[【].*?[)）\]】]/g, '') || foldText(header);
  for (const candidate of new Set([foldText(header).replace(/[()（）]/g, ''), text])) {
    if (ORDER.test(candidate)) return { field: 'ignore', because: 'order' };
    if (SENSITIVE.test(candidate)) return { field: 'ignore', because: 'sensitive' };
    const known = HEADERS.find(([, written]) => written.test(candidate));
    if (known) return { field: known[0] };
  }
  return { field: 'ignore', because: 'unknown' };
}
