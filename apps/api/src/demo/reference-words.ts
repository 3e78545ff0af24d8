/** The submitted speaker note; invented, and neutral about every real place. */
export const SUBMITTED_NOTE = `各位领导、同志们：
按照会议安排，我就驻镇帮镇扶村工作作一个交流，主要讲三点做法、两点体会和下一步打算。
一是把产业当作头等大事。我们坚持一村一策，先问土地能种什么、市场要什么、群众愿意干什么，再定项目。合作社负责种，企业负责收，村集体负责管水管路，三方的账目每季度在村公示栏公开，大家看得见、算得清。
二是把人才留在镇上。工作队与镇村干部混合编组，每人联系一个村、一个项目、若干户。夜里在村委会开板凳会，听群众讲，记在本子上，第二周带着答复回来。返乡青年创业，镇里给场地、给师傅，也帮着找销路。
三是把环境整治做成群众自己的事。房前屋后自己清，公共空间一起管，评比由村民代表来打分。做得好的，由村民小组介绍经验，不靠检查，靠比一比、学一学。
两点体会：第一，项目要小而实，能当年见到变化，群众才会跟上来；第二，账要算长远，离开了工作队还能转得动，才算真正扎下根。
下一步，我们打算做三件事：把今天在各点位学到的做法带回去，先在两个村试；把农产品的分拣、包装和冷链补上；把台账理顺，让每个项目都有专人跟到底。
我的发言完毕，不当之处请批评指正。谢谢大家！`;

/** The note that is still being written. */
export const DRAFT_NOTE = `各位领导、同志们：
我镇的做法可以概括为“三联三促”：联村促产业，联户促增收，联校促人才。
（待补充：联校促人才的具体做法和下一步安排）`;

/** Remarks at the stops (0 … 3): when, from which county, what. */
export const REMARKS: { stop: number; time: string; county: string; quote: boolean; text: string }[] = [
  {
    stop: 0,
    time: '08:52',
    county: '高要区',
    quote: true,
    text: '种植、加工、游览连成一条线，农户在家门口就能有活干，这个思路我们可以学。',
  },
  {
    stop: 0,
    time: '09:05',
    county: '封开县',
    quote: false,
    text: '想进一步了解企业与合作社的结算方式，希望会后能拿到合同样本。',
  },
  {
    stop: 1,
    time: '10:12',
    county: '德庆县',
    quote: true,
    text: '老房子修旧如旧，村民自己讲解，听着亲切。回去先把我们村的祠堂整理出来。',
  },
  { stop: 1, time: '10:20', county: '四会市', quote: false, text: '建议各镇之间建立讲解员交流，互相带教。' },
  { stop: 2, time: '11:08', county: '广宁县', quote: true, text: '公共空间由村民小组轮流管，办法简单，容易坚持。' },
  {
    stop: 3,
    time: '13:50',
    county: '鼎湖区',
    quote: true,
    text: '我们下一步打算把联农带农机制写进项目合同，争取在下个种植季落实。',
  },
];
